"""Invented places for samples and training: none of them exists, none may report."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.places import LocalGovernment, Province

SAMPLE_PROVINCE = Province("99", Text("ตัวอย่าง", "Sample"), "ตัวอย่าง", 0, 0)


def _sample(code: str, kind: str, name_th: str, short_th: str) -> LocalGovernment:
    return LocalGovernment(code, kind, name_th, short_th, SAMPLE_PROVINCE, "", None)


SAMPLE_OFFICE = _sample("9900001", "subdistrict_municipality", "สำนักงานตัวอย่าง", "ตัวอย่าง")
SAMPLE_LGOS = {
    lgo.code: lgo
    for lgo in (
        SAMPLE_OFFICE,
        _sample("9900002", "subdistrict_admin_org", "องค์การบริหารส่วนตำบลหนองตะวันฉาย", "หนองตะวันฉาย"),
        _sample("9900003", "town_municipality", "เทศบาลเมืองธาราทอง", "ธาราทอง"),
    )
}
"""By code. The list of the Department of Local Administration has no province 99."""
