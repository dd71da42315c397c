"""Other goods that offices buy, as far as Thai LCI data have them: cloth, fertiliser and such.

Uniforms, toner, computers, furniture, lamps, chlorine, alum, lime and pesticides are not in these
data; of uniforms only the cloth.
"""

from lgo_desktop.core.sources.tables.goods import Row

CLOTH: tuple[Row, ...] = (
    ("fabric_woven_cotton", "ผ้าทอฝ้าย", "Woven cotton"),
    ("fabric_woven_cotton_finished", "ผ้าทอฝ้าย ย้อมแล้ว", "Woven cotton, dyed"),
    ("fabric_woven_cvc", "ผ้าทอฝ้ายผสมโพลีเอสเตอร์ (CVC)", "Woven, cotton-rich blend (CVC)"),
    ("fabric_woven_cvc_finished", "ผ้าทอฝ้ายผสมโพลีเอสเตอร์ (CVC) ย้อมแล้ว", "Woven, CVC, dyed"),
    ("fabric_woven_tc", "ผ้าทอโพลีเอสเตอร์ผสมฝ้าย (TC)", "Woven, polyester-rich blend (TC)"),
    ("fabric_woven_tc_finished", "ผ้าทอโพลีเอสเตอร์ผสมฝ้าย (TC) ย้อมแล้ว", "Woven, TC, dyed"),
    ("fabric_woven_polyester", "ผ้าทอโพลีเอสเตอร์", "Woven polyester"),
    ("fabric_woven_polyester_finished", "ผ้าทอโพลีเอสเตอร์ ย้อมแล้ว", "Woven polyester, dyed"),
    ("fabric_knit_cotton", "ผ้าถักฝ้าย", "Knitted cotton"),
    ("fabric_knit_cotton_finished", "ผ้าถักฝ้าย ย้อมแล้ว", "Knitted cotton, dyed"),
    ("fabric_knit_cvc", "ผ้าถักฝ้ายผสมโพลีเอสเตอร์ (CVC)", "Knitted, cotton-rich blend (CVC)"),
    ("fabric_knit_cvc_finished", "ผ้าถักฝ้ายผสมโพลีเอสเตอร์ (CVC) ย้อมแล้ว", "Knitted, CVC, dyed"),
    ("fabric_knit_tc", "ผ้าถักโพลีเอสเตอร์ผสมฝ้าย (TC)", "Knitted, polyester-rich blend (TC)"),
    ("fabric_knit_polyester", "ผ้าถักโพลีเอสเตอร์", "Knitted polyester"),
    ("fabric_knit_polyester_finished", "ผ้าถักโพลีเอสเตอร์ ย้อมแล้ว", "Knitted polyester, dyed"),
)

GARDEN: tuple[Row, ...] = (
    ("fertiliser_npk_16_16_16", "ปุ๋ยเคมี 16-16-16", "Fertiliser NPK 16-16-16"),
    ("compost_from_waste", "ปุ๋ยหมักจากขยะเปียก", "Compost of fresh waste"),
    ("liquid_fertiliser_from_waste", "ปุ๋ยน้ำจากขยะเปียก", "Liquid fertiliser of fresh waste"),
    ("molasses", "กากน้ำตาล", "Molasses"),
)

SUPPLIES: tuple[Row, ...] = (
    ("glass_bottle_clear", "ขวดแก้วใส", "Glass bottle, clear"),
    ("glass_bottle_amber", "ขวดแก้วสีชา", "Glass bottle, amber"),
    ("wood_pallet_rubberwood", "แท่นวางสินค้าไม้ยางพารา", "Rubberwood pallet"),
    ("carbon_dioxide", "ก๊าซคาร์บอนไดออกไซด์ (การผลิต)", "Carbon dioxide (its production)"),
    ("glycerine", "กลีเซอรีน", "Glycerine"),
    ("sulphur", "กำมะถัน", "Sulphur"),
    ("latex_concentrate", "น้ำยางข้น", "Concentrated latex"),
)

WARES = (*CLOTH, *GARDEN, *SUPPLIES)

SEEDLINGS: tuple[Row, ...] = (("rubber_seedling", "กล้ายางชำถุง", "Rubber tree seedling"),)
"""By the piece."""

TREATED_WATER: tuple[Row, ...] = (
    ("water_softened", "น้ำอ่อนสำหรับหม้อไอน้ำ", "Softened water for boilers"),
    (
        "water_deionised_ion_exchange",
        "น้ำปราศจากไอออน (แลกเปลี่ยนไอออน)",
        "Deionised water, ion exchange",
    ),
    ("water_deionised_ro", "น้ำปราศจากไอออน (ผ่านเยื่อกรอง)", "Deionised water, reverse osmosis"),
)
"""By the cubic metre."""
