"""The one exception that carries findings up to the user."""

from lgo_desktop.base.findings import Finding


class Refused(Exception):  # noqa: N818 - a refusal of input or surroundings, not a defect
    """Something cannot be done with this input or on this machine; the findings say why.

    Raised where no partial answer is possible (a foreign file, a full disk); rows and cells that
    are merely wrong are returned as findings beside the good ones.
    """

    def __init__(self, *findings: Finding) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings
