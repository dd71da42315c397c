"""Food that kitchens of schools and child centres buy, as far as Thai LCI data have it.

Milled rice, fish sauce and pasteurised or UHT milk are not in these data; milk is raw milk.
"""

from lgo_desktop.core.sources.tables.goods import Row

MEAT_FISH_EGGS: tuple[Row, ...] = (
    ("food.pork", "เนื้อหมู", "Pork"),
    ("food.chicken_cuts", "ไก่สดชำแหละ", "Chicken, cuts"),
    ("food.chicken_whole", "ไก่สดทั้งตัว", "Chicken, whole"),
    ("food.duck", "เป็ด", "Duck"),
    ("food.beef", "เนื้อวัว", "Beef"),
    ("food.egg", "ไข่ไก่", "Hen eggs"),
    ("food.catfish", "ปลาดุก", "Catfish"),
    ("food.red_tilapia", "ปลาทับทิม", "Red tilapia"),
    ("food.green_mussel", "หอยแมลงภู่", "Green mussel"),
    ("food.ark_shell", "หอยแครง", "Ark shell"),
    ("food.razor_clam", "หอยหลอด", "Razor clam"),
    ("food.spotted_babylon", "หอยหวาน", "Spotted Babylon snail"),
)

MILK: tuple[Row, ...] = (
    ("raw_milk_farm", "น้ำนมดิบจากฟาร์ม", "Raw milk at the farm"),
    ("raw_milk_collection_centre", "น้ำนมดิบจากศูนย์รวมนม", "Raw milk at the collection centre"),
)

VEGETABLES: tuple[Row, ...] = (
    ("food.asparagus_organic", "หน่อไม้ฝรั่งอินทรีย์", "Asparagus, organic"),
    ("food.baby_corn", "ข้าวโพดฝักอ่อน", "Baby corn"),
    ("food.bamboo_shoot", "หน่อไม้", "Bamboo shoot"),
    ("food.bell_pepper", "พริกหวาน", "Bell pepper"),
    ("food.bird_chilli", "พริกขี้หนู", "Bird's eye chilli"),
    ("food.bok_choy", "กวางตุ้ง", "Flowering cabbage"),
    ("food.bok_choy_organic", "กวางตุ้งอินทรีย์", "Flowering cabbage, organic"),
    ("food.cabbage", "กะหล่ำปลี", "Cabbage"),
    ("food.cabbage_organic", "กะหล่ำปลีอินทรีย์", "Cabbage, organic"),
    ("food.carrot", "แครอท", "Carrot"),
    ("food.cauliflower", "กะหล่ำดอก", "Cauliflower"),
    ("food.cassava", "มันสำปะหลัง", "Cassava"),
    ("food.chinese_kale", "คะน้า", "Chinese kale"),
    ("food.cucumber", "แตงกวา", "Cucumber"),
    ("food.french_bean", "ถั่วแขก", "French bean"),
    ("food.french_bean_organic", "ถั่วแขกอินทรีย์", "French bean, organic"),
    ("food.galangal", "ข่า", "Galangal"),
    ("food.garlic", "กระเทียม", "Garlic"),
    ("food.garlic_organic", "กระเทียมอินทรีย์", "Garlic, organic"),
    ("food.ginger", "ขิง", "Ginger"),
    ("food.holy_basil", "กะเพรา", "Holy basil"),
    ("food.kaffir_lime_fruit", "ลูกมะกรูด", "Makrut lime"),
    ("food.kaffir_lime_leaf", "ใบมะกรูด", "Makrut lime leaf"),
    ("food.lemongrass", "ตะไคร้", "Lemongrass"),
    ("food.lettuce", "ผักกาดหอม", "Lettuce"),
    ("food.lime", "มะนาว", "Lime"),
    ("food.okra", "กระเจี๊ยบเขียว", "Okra"),
    ("food.onion", "หอมหัวใหญ่", "Onion"),
    ("food.potato", "มันฝรั่ง", "Potato"),
    ("food.radish_organic", "ผักกาดหัวอินทรีย์", "White radish, organic"),
    ("food.shallot", "หอมแดง", "Shallot"),
    ("food.soybean_green", "ถั่วแระ", "Green soybean"),
    ("food.spur_chilli", "พริกชี้ฟ้า", "Spur chilli"),
    ("food.straw_mushroom", "เห็ดฟาง", "Straw mushroom"),
    ("food.sweet_corn", "ข้าวโพดหวาน", "Sweet corn"),
    ("food.tomato", "มะเขือเทศ", "Tomato"),
    ("food.yardlong_bean", "ถั่วฝักยาว", "Yardlong bean"),
)

FRUIT: tuple[Row, ...] = (
    ("food.banana_hom", "กล้วยหอม", "Banana (hom)"),
    ("food.banana_khai", "กล้วยไข่", "Banana (khai)"),
    ("food.coconut", "มะพร้าว", "Coconut"),
    ("food.coconut_aromatic", "มะพร้าวน้ำหอม", "Aromatic coconut"),
    ("food.durian", "ทุเรียน", "Durian"),
    ("food.grape_covered", "องุ่นปลูกใต้หลังคา", "Grape, grown under cover"),
    ("food.grape_open", "องุ่นปลูกกลางแจ้ง", "Grape, grown in the open"),
    ("food.guava", "ฝรั่ง", "Guava"),
    ("food.longan_in_season", "ลำไยในฤดู", "Longan, in season"),
    ("food.longan_off_season", "ลำไยนอกฤดู", "Longan, off season"),
    ("food.longkong", "ลองกอง", "Longkong"),
    ("food.lychee", "ลิ้นจี่", "Lychee"),
    ("food.mango", "มะม่วง", "Mango"),
    ("food.mangosteen", "มังคุด", "Mangosteen"),
    ("food.pineapple_fresh", "สับปะรด", "Pineapple"),
    ("food.pomelo", "ส้มโอ", "Pomelo"),
    ("food.rambutan", "เงาะ", "Rambutan"),
    ("food.strawberry", "สตรอว์เบอร์รี", "Strawberry"),
    ("food.tangerine", "ส้มเขียวหวาน", "Tangerine"),
    ("food.watermelon", "แตงโม", "Watermelon"),
)

STORE_CUPBOARD: tuple[Row, ...] = (
    ("food.palm_olein", "น้ำมันปาล์มปรุงอาหาร", "Palm cooking oil"),
    ("food.sesame_oil", "น้ำมันงา", "Sesame oil"),
    ("food.sugar_white", "น้ำตาลทรายขาว", "White sugar"),
    ("food.sugar_refined", "น้ำตาลทรายขาวบริสุทธิ์", "Refined sugar"),
    ("food.sea_salt", "เกลือทะเล", "Sea salt"),
    ("food.rock_salt", "เกลือสินเธาว์", "Rock salt"),
    ("food.pepper", "พริกไทย", "Peppercorn"),
    ("food.honey", "น้ำผึ้ง", "Honey"),
    ("food.black_bean", "ถั่วดำ", "Black bean"),
    ("food.mung_bean", "ถั่วเขียว", "Mung bean"),
    ("food.peanut", "ถั่วลิสง", "Peanut"),
    ("food.soybean", "ถั่วเหลือง", "Soybean"),
    ("food.sesame", "งา", "Sesame"),
    ("food.coffee_arabica_roasted", "กาแฟอาราบิกาคั่วบด", "Arabica coffee, roasted and ground"),
    ("food.coffee_robusta", "กาแฟโรบัสตา", "Robusta coffee"),
    ("food.tea_oolong_dried", "ชาอูหลงแห้ง", "Oolong tea, dried"),
    ("food.tea_oolong_dried_organic", "ชาอูหลงแห้งอินทรีย์", "Oolong tea, dried, organic"),
)

FOOD = (*MEAT_FISH_EGGS, *MILK, *VEGETABLES, *FRUIT, *STORE_CUPBOARD)
