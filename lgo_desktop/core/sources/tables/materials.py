"""Materials of works and repairs, as far as Thai LCI data have them; all by weight.

Cement, concrete, asphalt, bricks, tiles, paint and pipes are not in these data: of pipes only the
resin that they are made of.
"""

from lgo_desktop.core.sources.tables.goods import Row

METAL: tuple[Row, ...] = (
    ("steel_hot_rolled_coil", "เหล็กแผ่นรีดร้อนชนิดม้วน", "Steel, hot-rolled coil"),
    ("steel_hot_rolled_plate", "เหล็กแผ่นรีดร้อนชนิดแผ่นหนา", "Steel, hot-rolled plate"),
    ("steel_cold_rolled_coil", "เหล็กแผ่นรีดเย็นชนิดม้วน", "Steel, cold-rolled coil"),
    ("steel_metal_coated", "เหล็กแผ่นเคลือบโลหะ", "Steel sheet, metal coated"),
    ("steel_prepainted", "เหล็กแผ่นเคลือบสี", "Steel sheet, painted"),
    ("steel_pc_wire", "ลวดเหล็กคอนกรีตอัดแรง", "Steel wire for prestressed concrete"),
    ("steel_pc_strand", "ลวดเหล็กตีเกลียวคอนกรีตอัดแรง", "Steel strand for prestressed concrete"),
    ("steel_wire_cold_drawn", "ลวดเหล็กเสริมคอนกรีต (ดึงเย็น)", "Steel wire for reinforcement"),
    ("aluminium_billet", "อะลูมิเนียมแท่ง", "Aluminium billet"),
    ("aluminium_flat_rolled", "อะลูมิเนียมแผ่นม้วน", "Aluminium, rolled sheet"),
    ("aluminium_extrusion_mill_finish", "อะลูมิเนียมเส้นผิวเดิม", "Aluminium profile, plain"),
    ("aluminium_extrusion_anodised", "อะลูมิเนียมเส้นชุบสี", "Aluminium profile, anodised"),
    ("aluminium_extrusion_powder_coated", "อะลูมิเนียมเส้นพ่นสี", "Aluminium profile, coated"),
)

GLASS: tuple[Row, ...] = (
    ("glass_flat", "กระจกแผ่นเรียบ", "Flat glass"),
    ("glass_tempered", "กระจกนิรภัยชั้นเดียว", "Tempered safety glass"),
    ("glass_laminated", "กระจกนิรภัยหลายชั้น", "Laminated safety glass"),
    ("glass_insulating", "กระจกฉนวนความร้อน", "Insulating glass"),
    ("glass_wool", "ฉนวนใยแก้ว", "Glass wool"),
)

WOOD: tuple[Row, ...] = (
    ("wood_log_rubberwood", "ไม้ยางพาราท่อน", "Rubberwood log"),
    ("wood_sawn_ab", "ไม้ยางพาราแปรรูป เกรด AB", "Sawn rubberwood, grade AB"),
    ("wood_sawn_c", "ไม้ยางพาราแปรรูป เกรด C", "Sawn rubberwood, grade C"),
    ("wood_finger_joint_ab", "ไม้ยางพาราประสาน เกรด AB", "Jointed rubberwood, grade AB"),
    ("wood_finger_joint_c", "ไม้ยางพาราประสาน เกรด C", "Jointed rubberwood, grade C"),
    ("wood_laminated_ab", "ไม้ยางพาราอัดประสาน เกรด AB", "Laminated rubberwood, grade AB"),
    ("wood_laminated_c", "ไม้ยางพาราอัดประสาน เกรด C", "Laminated rubberwood, grade C"),
)

PLASTIC: tuple[Row, ...] = (
    ("plastic.pvc", "เม็ดพลาสติกพีวีซี (PVC)", "PVC resin"),
    ("plastic.hdpe", "เม็ดพลาสติก HDPE", "HDPE resin"),
    ("plastic.ldpe", "เม็ดพลาสติก LDPE", "LDPE resin"),
    ("plastic.lldpe", "เม็ดพลาสติก LLDPE", "LLDPE resin"),
    ("plastic.pp", "เม็ดพลาสติก PP", "PP resin"),
    ("plastic.pet", "เม็ดพลาสติก PET", "PET resin"),
    ("plastic.abs", "เม็ดพลาสติก ABS", "ABS resin"),
    ("plastic.gpps", "เม็ดพลาสติก GPPS", "GPPS resin"),
    ("plastic.hips", "เม็ดพลาสติก HIPS", "HIPS resin"),
    ("plastic.san", "เม็ดพลาสติก SAN", "SAN resin"),
)

MATERIALS = (*METAL, *GLASS, *WOOD, *PLASTIC)
