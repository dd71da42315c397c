"""The vocabulary of form 1.5(1) and of the rows that offices add to it, Thai and English."""

Words = tuple[str, ...]

USE: Words = ("", "การใช้", "ปริมาณการใช้", "ปริมาณ")
OIL: Words = ("", "น้ำมัน", "น้ำมันเชื้อเพลิง")
FOR: Words = ("", "สำหรับ", "ของ", "ใน", "เพื่อ", "for")
DIESEL: Words = ("ดีเซล", "diesel", "diesel oil", "ดีเซล diesel", "diesel ดีเซล")
BLENDED: Words = ("", "ดีเซล", "diesel", "ไบโอดีเซล", "biodiesel")
GASOHOL: Words = ("แก๊สโซฮอล์", "แก๊สโซฮอ", "ก๊าซโซฮอล์", "โซฮอล์", "gasohol")
GASOLINE: Words = ("เบนซิน", "เบนซิล", "gasoline", "petrol", "benzine", "benzin", "motor gasoline")
LPG: Words = (
    "LPG", "ก๊าซ LPG", "แก๊ส LPG", "ก๊าซหุงต้ม", "แก๊สหุงต้ม", "ก๊าซหุงต้ม LPG", "แก๊สหุงต้ม LPG",
    "ก๊าซปิโตรเลียมเหลว", "ก๊าซปิโตรเลียมเหลว LPG",
)  # fmt: skip
NGV: Words = ("NGV", "CNG", "ก๊าซ NGV", "แก๊ส NGV", "ก๊าซธรรมชาติ NGV", "ก๊าซธรรมชาติ CNG")

BUILDING: Words = ("", "สำหรับงานอาคาร", "งานอาคาร")
GENERATOR: Words = (
    "generator", "generators", "เครื่องกำเนิดไฟฟ้า", "เครื่องกำเนิดไฟฟ้าสำรอง", "เครื่องปั่นไฟ",
    "เครื่องปั่นไฟฟ้า", "เครื่องกำเนิดไฟฟ้า generator",
)  # fmt: skip
FIRE_PUMP: Words = (
    "fire pump", "fire pumps", "เครื่องสูบน้ำดับเพลิง", "ปั๊มน้ำดับเพลิง", "ปั๊มดับเพลิง",
    "เครื่องสูบน้ำดับเพลิง fire pump",
)  # fmt: skip
WATER_PUMP: Words = ("เครื่องสูบน้ำ", "water pump")
VEHICLES: Words = (
    "การเดินทาง", "รถยนต์", "รถราชการ", "รถยนต์ราชการ", "รถส่วนกลาง", "ยานพาหนะ", "รถตู้", "รถกระบะ",
    "รถบรรทุก", "รถจักรยานยนต์", "รถมอเตอร์ไซค์", "รถขยะ", "รถเก็บขนขยะ", "รถบรรทุกขยะ", "รถดับเพลิง",
    "รถบรรทุกน้ำ", "รถกู้ชีพ", "รถพยาบาล", "vehicle", "vehicles",
)  # fmt: skip
MACHINES: Words = (
    "เครื่องจักรกล", "เครื่องจักร", "รถแทรกเตอร์", "รถไถ", "รถขุด", "รถแบคโฮ", "รถตักหน้าขุดหลัง",
    "รถเกลี่ยดิน", "รถบด", "รถตัก", "tractor", "backhoe", "machinery", "off-road machinery",
)  # fmt: skip
MOWER: Words = ("เครื่องตัดหญ้า", "mower", "lawn mower")
FOUR_STROKE: Words = ("4 จังหวะ", "4-stroke", "4 stroke", "สี่จังหวะ")
TWO_STROKE: Words = ("2 จังหวะ", "2-stroke", "2 stroke", "สองจังหวะ")

EXTINGUISHER: Words = ("สารดับเพลิง", "ถังดับเพลิง", "เครื่องดับเพลิง", "fire extinguisher")
CARBON_DIOXIDE: Words = ("CO2", "คาร์บอนไดออกไซด์", "ก๊าซคาร์บอนไดออกไซด์", "ก๊าซ CO2")
KIND_OF: Words = ("", "ชนิด", "ประเภท")
RELEASE: Words = ("", "การปล่อย", "ปริมาณ", "การปล่อยสาร", "การปล่อยก๊าซ", "ปริมาณการปล่อยก๊าซ")
METHANE: Words = ("มีเทน", "CH4", "มีเทน CH4", "methane")
FROM: Words = ("", "จาก", "from")
SEPTIC: Words = (
    "septic tank", "ระบบ septic tank", "ถัง septic tank", "บ่อเกรอะ", "ระบบบ่อเกรอะ", "ถังเกรอะ",
    "ระบบถังเกรอะ", "บ่อเกรอะ septic tank", "ระบบบ่อเกรอะ septic tank", "ถังเกรอะ septic tank",
)  # fmt: skip
TREATMENT: Words = (
    "บ่อบำบัดน้ำเสีย", "ระบบบำบัดน้ำเสีย", "บ่อบำบัด", "ถังบำบัดน้ำเสีย", "การบำบัดน้ำเสีย",
    "wastewater pond", "wastewater treatment",
)  # fmt: skip
UNAERATED: Words = (
    "แบบไม่เติมอากาศ", "ไม่เติมอากาศ", "แบบไร้อากาศ", "ไร้อากาศ", "anaerobic",
    "แบบไม่เติมอากาศลึกไม่เกิน 2 เมตร",
)  # fmt: skip
UNAERATED_DEEP: Words = ("แบบไม่เติมอากาศลึกเกิน 2 เมตร", "ไม่เติมอากาศลึกเกิน 2 เมตร")

ELECTRICITY: Words = (
    "ไฟฟ้า", "พลังงานไฟฟ้า", "กระแสไฟฟ้า", "electricity", "purchased electricity", "ไฟฟ้า grid mix",
    "พลังงานไฟฟ้า electricity", "ไฟฟ้า electricity",
)  # fmt: skip
PAPER: Words = (
    "A4", "A4 และ A3", "A4 A3", "A3 และ A4", "A4 and A3", "A3", "A4 (80 แกรม)", "A4 80 แกรม",
)  # fmt: skip
WHITE: Words = ("", "สีขาว", "ขาว", "white")
TISSUE: Words = ("กระดาษทิชชู", "กระดาษชำระ", "tissue paper")
WATER: Words = ("น้ำประปา", "ประปา", "tap water")
METROPOLITAN: Words = (
    "การประปานครหลวง", "นครหลวง", "กปน.", "MWA", "การประปานครหลวง กปน.", "การประปานครหลวง MWA",
)  # fmt: skip
PROVINCIAL: Words = (
    "การประปาส่วนภูมิภาค", "ส่วนภูมิภาค", "กปภ.", "PWA", "การประปาส่วนภูมิภาค กปภ.",
    "การประปาส่วนภูมิภาค PWA",
)  # fmt: skip
WASTE: Words = (
    "ขยะ", "ของเสีย", "ขยะของเสีย", "ขยะมูลฝอย", "มูลฝอย", "ขยะทั่วไป", "ขยะและของเสีย", "waste",
)  # fmt: skip
LANDFILLED: Words = (
    "ฝังกลบ", "ที่ฝังกลบ", "ส่งฝังกลบ", "ที่ส่งฝังกลบ", "นำไปฝังกลบ", "กำจัดโดยการฝังกลบ", "landfill",
    "landfilled",
)  # fmt: skip
BURNT: Words = (
    "เผา", "เผากำจัด", "ที่เผา", "ที่เผากำจัด", "กำจัดโดยการเผา", "เผาในเตาเผา", "burnt", "incinerated",
)  # fmt: skip
WITH: Words = ("", "โดยใช้", "ด้วย", "ใช้", "with", "using")
