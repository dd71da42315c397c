"""The two sample towns as tables of entries: invented places, calibrated on public monthly reports.

``อบต.หนองตะวันฉาย`` (25 staff, calendar year 2568) and ``เทศบาลเมืองธาราทอง`` (400 staff, fiscal
year 2568, with a landfill since 2544 and stabilisation ponds). Quantities were calibrated on
reports of local governments to the energy ministry (e-report.energy.go.th) and on national
statistics.
"""

from collections.abc import Iterator

Row = tuple[str, str, str, str, str]
"""Source, variant, item, field and unit."""

SMALL_TOWN_CODE, HOST_TOWN_CODE = "9900002", "9900003"

SMALL_TOWN: dict[Row, str] = {
    ("mobile.road_fuel", "diesel", "กข 1201", "quantity", "L"):
        "143.5 150.5 128.8 157.3 132.0 124.2 125.0 152.7 147.0 149.2 171.9 169.8",
    ("mobile.road_fuel", "diesel", "บต 4410", "quantity", "L"):
        "103.7 123.4 107.2 119.0 91.7 102.5 105.9 76.4 136.8 92.9 106.9 121.7",
    ("mobile.road_fuel", "diesel", "81-2250", "quantity", "L"):
        "331.2 304.6 332.0 342.2 344.5 342.0 365.3 349.2 347.1 336.5 345.9 359.4",
    ("mobile.road_fuel", "diesel", "81-0937", "quantity", "L"):
        "69.7 156.2 206.4 268.6 122.8 40.5 42.6 36.1 47.2 61.9 46.9 49.3",
    ("mobile.road_fuel", "gasohol_95", "กคย 88", "quantity", "ลิตร"):
        "7.6 7.8 8.3 8.6 6.9 8.5 8.5 8.9 7.7 7.9 6.8 8.3",
    ("mobile.offroad_fuel", "gasoline_4stroke", "เครื่องตัดหญ้า", "quantity", "L"):
        "6.3 6.0 5.0 5.9 17.9 23.1 23.9 22.6 20.9 18.3 12.4 5.7",
    ("stationary.fuel", "diesel", "เครื่องสูบน้ำ", "quantity", "L"):
        "0 0 8.0 0 6.0 0 0 6.0 0 4.0 0 0",
    ("stationary.fuel", "lpg", "ศพด.", "quantity", "กก."): "15 15 15 0 15 15 15 15 15 0 15 15",
    ("wastewater.septic_tank", "septic_tank", "", "staff", "คน"): " ".join(["25"] * 12),
    ("wastewater.septic_tank", "septic_tank", "", "working_days", "วัน"):
        "22 19 21 18 19 19 20 19 22 21 20 20",
    ("fugitive.refrigerant", "r-32", "", "quantity", "kg"): "0 0 0 1.0 0 0 0 0 0 0 0 0",
    ("fugitive.refrigerant", "r-22", "", "quantity", "kg"): "0 0 0 0 1.2 0 0 0 0 0 0 0",
    ("fugitive.co2_extinguisher", "co2", "", "quantity", "kg"): "0 0 0 0 0 0 0 13.6 0 0 0 0",
    ("purchased.electricity", "office", "0200 1145 3321", "quantity", "หน่วย"):
        "1890 1581 2307 2323 2596 2753 2659 2403 2359 2551 1971 1446",
    ("purchased.electricity", "child_centre", "ศพด.", "quantity", "kWh"):
        "437 405 635 203 694 630 647 606 535 199 512 478",
    ("purchased.electricity", "waterworks_pump", "ประปาหมู่บ้าน", "quantity", "kWh"):
        "3349 3238 3734 4049 3644 3215 3501 3190 2925 3132 3310 3323",
    ("purchased.electricity", "street_light_unmetered", "ไฟสาธารณะ", "quantity", "kWh"):
        "7181 6486 7181 6950 7181 6950 7181 7181 6950 7181 6950 7181",
    ("goods.paper", "a4", "", "quantity", "kg"):
        "45.0 40.0 47.5 27.5 50.0 47.5 52.5 47.5 67.5 40.0 60.0 52.5",
    ("waste.landfilled", "sanitary_landfill", "", "quantity", "ตัน"):
        "59.670 49.870 57.410 58.440 55.640 54.180 53.360 50.810 52.070 57.130 51.640 54.960",
    ("upstream.electricity", "grid", "", "quantity", "kWh"):
        "12857 11710 13857 13525 14115 13548 13988 13380 12769 13063 12743 12428",
}  # fmt: skip

HOST_TOWN_POWER: dict[tuple[str, str], str] = {
    ("office", "อาคารสำนักงานและสถานีดับเพลิง"):
        "71870 60850 49750 51230 47440 67140 70930 76460 75880 72210 70130 68530",
    ("school", "โรงเรียนและ ศพด."):
        "21120 32290 33290 30640 29260 34180 14990 33300 47530 46210 45740 42740",
    ("market", "ตลาด"): "31210 28730 28070 28670 27320 32770 30950 31710 31750 32150 31160 30410",
    ("wastewater_works", "ระบบบำบัดน้ำเสีย"):
        "57440 49050 53340 51360 43280 50570 49440 51230 50490 52390 54820 55200",
    ("street_light_metered", "ไฟส่องสว่าง มีมิเตอร์"):
        "98880 96550 101620 100460 87310 97910 94420 93160 91480 94770 97830 93600",
    ("street_light_unmetered", "ไฟสาธารณะ ไม่มีมิเตอร์"):
        "115380 111660 115380 115380 104220 115380 111660 115380 111660 115380 115380 111660",
    ("traffic_signal", "ไฟสัญญาณจราจร"):
        "3530 3530 3590 3580 3280 3530 3420 3600 3500 3630 3630 3490",
    ("park", "สวนสาธารณะ สนามกีฬา"):
        "14490 12770 14800 12450 12310 12460 12870 12700 12920 13860 14230 13830",
}  # fmt: skip

HOST_TOWN: dict[Row, str] = {
    ("mobile.road_fuel", "diesel", "รถขยะ", "quantity", "L"):
        "8048 7942 8363 8747 6887 8038 8586 8021 7419 8147 7882 7776",
    ("mobile.road_fuel", "diesel", "รถดับเพลิง รถน้ำ รถกวาด", "quantity", "L"):
        "1219 1384 1447 2406 2622 2953 2589 1233 1427 1340 1430 1349",
    ("mobile.road_fuel", "diesel", "กระบะและรถตู้", "quantity", "L"):
        "1841 1765 2018 1979 1696 1811 1729 1860 1784 2070 1541 2056",
    ("mobile.offroad_fuel", "diesel", "เครื่องจักรบ่อฝังกลบ", "quantity", "L"):
        "3836 4117 4115 4466 4364 4435 4357 4337 4476 4322 4635 4340",
    ("mobile.road_fuel", "gasohol_95", "จยย. เก๋ง ตัดหญ้า", "quantity", "L"):
        "904 870 692 861 684 839 677 753 715 772 641 832",
    ("stationary.fuel", "diesel", "เครื่องปั่นไฟ", "quantity", "L"):
        "20 20 20 20 20 60 75 45 30 20 30 20",
    ("stationary.fuel", "lpg", "โรงครัวโรงเรียน", "quantity", "kg"):
        "144 240 288 288 240 240 48 144 240 288 240 288",
    ("wastewater.treatment", "anaerobic_lagoon_shallow", "", "wastewater", "m3"):
        "239490 201430 200940 189720 177410 196490 209850 214010 208710 211030 225670 243740",
    ("wastewater.treatment", "anaerobic_lagoon_shallow", "", "cod", "mg/L"):
        "96 104 112 118 121 119 116 112 108 104 99 94",
    ("wastewater.septic_tank", "septic_tank", "", "staff", "คน"): " ".join(["260"] * 12),
    ("wastewater.septic_tank", "septic_tank", "", "working_days", "วัน"):
        "21 21 18 22 19 21 18 19 19 20 19 22",
    ("goods.paper", "a4", "", "quantity", "kg"):
        "770.0 855.0 835.0 740.0 765.0 755.0 615.0 930.0 707.5 705.0 767.5 1150.0",
    ("goods.tap_water", "pwa", "", "quantity", "m3"):
        "10291 9284 9473 10262 10395 9636 10531 8662 10382 9904 9929 9551",
    **{
        ("purchased.electricity", use, item, "quantity", "kWh"): months
        for (use, item), months in HOST_TOWN_POWER.items()
    },
    **{
        ("upstream.electricity", "grid", item, "quantity", "kWh"): months
        for (_, item), months in HOST_TOWN_POWER.items()
    },
}  # fmt: skip

ONCE_A_YEAR: dict[Row, str] = {
    ("fugitive.refrigerant", "r-410a", "", "quantity", "kg"): "14",
    ("fugitive.refrigerant", "r-32", "", "quantity", "kg"): "9.5",
    ("fugitive.refrigerant", "r-134a", "", "quantity", "kg"): "6",
    ("fugitive.refrigerant", "r-22", "", "quantity", "kg"): "22",
    ("fugitive.co2_extinguisher", "co2", "", "quantity", "kg"): "45.4",
}

DEPOSITS = (
    "18980 19236 19491 19746 20002 20258 20513 20768 21024 21280 21535 21790 22046 22302 22557"
    " 22812 23068 23324 23579 23834 24090 25300 26900 28450"
)
"""Tonnes landfilled in the fiscal years 2544–2567."""

OPENED, LAST_YEAR = 2544, 2568
COMPOSITION = {
    "food": 56, "garden": 7, "paper": 8, "wood": 2, "textiles": 2, "nappies": 4, "inert": 21
}  # fmt: skip
"""Per cent of wet mass."""

SENDERS = {
    "รถเทศบาลเอง":
        "1884.4 1866.0 1958.0 2046.6 1665.9 1886.2 2012.0 1880.3 1793.6 1951.8 1897.6 1787.7",
    "ทต.บ้านธาร":
        "107.64 105.36 109.42 116.08 106.04 115.80 111.32 112.28 105.94 103.56 105.53 111.03",
    "ทต.หนองคูณสุข": "96.00 89.69 91.98 91.79 82.14 97.09 110.69 98.74 97.94 90.74 91.10 86.11",
    "ทต.ศรีธารา": "76.47 73.60 73.79 76.52 66.12 78.61 83.58 78.48 74.68 74.91 77.84 70.39",
    "อบต.หนองตะวันฉาย": "53.16 53.94 57.08 59.67 49.87 57.41 58.44 55.64 54.18 53.36 50.81 52.07",
    "อบต.ทุ่งแสงดาว": "42.38 40.58 40.95 45.21 39.13 42.90 44.94 41.42 41.62 46.65 44.05 42.18",
    "อบต.ห้วยแก้วใส": "40.63 40.97 40.43 41.74 36.65 40.34 41.14 44.15 40.72 39.06 42.15 40.03",
    "อบต.ดอนตะวันฉาย": "40.03 37.24 37.91 36.94 34.20 38.87 39.93 41.72 33.87 39.53 37.41 37.35",
    "อบต.ธาราวดี": "36.83 33.67 37.42 36.15 33.42 33.68 36.91 35.90 36.33 36.38 36.97 36.34",
    "อบต.หนองแสงตะวัน": "33.82 32.51 34.13 35.18 29.49 32.83 35.07 33.86 33.54 34.29 35.33 31.95",
    "อบต.ปากธาร": "30.97 30.00 30.94 32.25 29.21 32.37 36.39 32.18 28.21 30.52 29.57 28.40",
    "อบต.นาธารทอง": "27.78 25.89 25.83 27.59 23.03 25.56 28.06 27.67 25.78 27.43 26.33 27.06",
}  # fmt: skip
"""Tonnes over the weighbridge by sender and month of the fiscal year 2568."""

CALENDAR_2568 = tuple(f"2568-{month:02d}" for month in range(1, 13))
FISCAL_2568 = ("2567-10", "2567-11", "2567-12", *(f"2568-{month:02d}" for month in range(1, 10)))


def small_town() -> list[str]:
    """The rows of the small town's table of entries."""
    return list(monthly(SMALL_TOWN, CALENDAR_2568))


def host_town() -> list[str]:
    """The rows of the host town's table of entries but for its landfill and the park's urea."""
    yearly = (
        f"{source},{variant},,{item},2568,{field},{value},{unit},"
        for (source, variant, item, field, unit), value in ONCE_A_YEAR.items()
    )
    return [*monthly(HOST_TOWN, FISCAL_2568), *yearly]


def host_parks() -> list[str]:
    """Urea spread in the parks."""
    spread = {"2567-12": 150, "2568-03": 200, "2568-05": 300, "2568-07": 250}
    place = "soil.fertiliser,urea_46_0_0,สวนสาธารณะ,"
    return [f"{place},{month},quantity,{kg},kg," for month, kg in spread.items()]


def host_landfill(year: int) -> list[str]:
    """The host's landfill as known at the end of a fiscal year: history, months, composition."""
    landfill = "waste.own_landfill,managed_anaerobic,บ่อฝังกลบ"
    weighed = enumerate(DEPOSITS.split(), OPENED)
    rows = [f"{landfill},,{y},deposit,{tonnes},ตัน," for y, tonnes in weighed if y <= year]
    if year == LAST_YEAR:
        rows += [
            f"{landfill},{sender},{month},deposit,{tonnes},ตัน,"
            for sender, months in SENDERS.items()
            for month, tonnes in zip(FISCAL_2568, months.split(), strict=True)
        ]
    rows += [f"{landfill},,{year},share_{waste},{share},%," for waste, share in COMPOSITION.items()]
    return [*rows, f"{landfill},,{year},cover,soil,,"]


def monthly(rows: dict[Row, str], months: tuple[str, ...]) -> Iterator[str]:
    """A row for each month of each kind of entry."""
    for (source, variant, item, field, unit), values in rows.items():
        for month, value in zip(months, values.split(), strict=True):
            yield f"{source},{variant},,{item},{month},{field},{value},{unit},"
