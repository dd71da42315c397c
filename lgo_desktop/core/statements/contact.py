"""Whom to ask: contacts by role. They stay in the office and are never sent away."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import LINE, Statement

STATEMENT = Statement(
    id="organisation.contact",
    name=Text("ผู้ติดต่อ", "Contacts"),
    item=Text("หน้าที่หรือกอง", "Role or division"),
    fields=(
        Field("person", Text("ชื่อ", "Name"), type="text"),
        Field("phone", Text("โทรศัพท์", "Telephone"), type="text"),
        Field("email", Text("อีเมล", "E-mail"), type="text"),
        Field("supplies", Text("เอกสารที่ส่งให้", "Papers supplied"), type="text"),
        LINE,
    ),
    references=(
        Reference("พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562", "ใช้ภายในหน่วยงานเท่านั้น"),
    ),
    help=Text(
        "ใช้ในเครื่องนี้เท่านั้น ไม่ถูกส่งออกไปกับชุดข้อมูล",
        "For this office only; not part of what is sent away.",
    ),
    private=True,
)  # fmt: skip
