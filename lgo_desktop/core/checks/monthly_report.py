"""The months of local governments that limits rest on, as reported to the energy ministry."""

from lgo_desktop.core.sources.declaration import Reference

MONTHLY_REPORTS = Reference(
    "Ministry of Energy, e-report.energy.go.th, monthly reports of local governments 2563–2566",
    "elec.php of 15 office-years of electricity, oil.php of 8 office-years of fuel",
)
