; Every word that Setup and the uninstaller say, in Thai as an officer reads it and in English.
; NSIS has Thai of its own, but with spelling mistakes, so nothing of it is shown.
!define THAI_NAME "คาร์บอนท้องถิ่น"
!define ENGLISH_NAME "LGO Carbon Desktop"

!macro SAY id thai english
  LangString ${id} ${LANG_THAI} `${thai}`
  LangString ${id} ${LANG_ENGLISH} `${english}`
!macroend
!define Say "!insertmacro SAY"

${Say} Name "${THAI_NAME}" "${ENGLISH_NAME}"
${Say} SetupOf "ติดตั้ง${THAI_NAME}" "Install ${ENGLISH_NAME}"
${Say} RemovalOf "ถอนการติดตั้ง${THAI_NAME}" "Uninstall ${ENGLISH_NAME}"

${Say} Back "< ย้อนกลับ" "< &Back"
${Say} Next "ถัดไป >" "&Next >"
${Say} Cancel "ยกเลิก" "Cancel"
${Say} Close "ปิด" "&Close"
${Say} Install "ติดตั้ง" "&Install"
${Say} Remove "ถอนการติดตั้ง" "&Uninstall"
${Say} Finish "เสร็จสิ้น" "&Finish"
${Say} Browse "เลือกโฟลเดอร์…" "B&rowse…"
${Say} Details "แสดงรายละเอียด" "Show &details"

${Say} WelcomeTitle "ยินดีต้อนรับสู่${THAI_NAME}" "Welcome to ${ENGLISH_NAME}"
${Say} WelcomeText "โปรแกรมทำบัญชีก๊าซเรือนกระจกของ อปท. ใช้งานได้โดยไม่ต้องต่ออินเทอร์เน็ต$\r$\n$\r$\nติดตั้งสำหรับผู้ใช้คนนี้เท่านั้น ไม่ต้องใช้สิทธิ์ผู้ดูแลระบบ$\r$\nแฟ้มโครงการที่มีอยู่จะไม่ถูกแก้ไข$\r$\n$\r$\nกด ถัดไป เพื่อเริ่ม" \
  "The program compiles the greenhouse gas accounts of a local government, without an internet connection.$\r$\n$\r$\nIt is installed for this user only and needs no administrator. Your project files are not touched.$\r$\n$\r$\nPress Next to begin."
${Say} FolderTitle "ที่เก็บโปรแกรม" "Where the program goes"
${Say} FolderUnder "ใช้โฟลเดอร์ที่เสนอไว้ได้เลย" "The folder that is offered will do."
${Say} FolderText "โปรแกรมจะติดตั้งในโฟลเดอร์ด้านล่าง $\r$\nหากต้องการเก็บที่อื่น กด เลือกโฟลเดอร์ แล้วกด ติดตั้ง" \
  "The program will be installed in the folder below. To keep it elsewhere press Browse; then press Install."
${Say} FolderBox "โฟลเดอร์ของโปรแกรม" "Folder of the program"
${Say} FolderBrowse "เลือกโฟลเดอร์ที่จะเก็บโปรแกรม" "Choose the folder for the program"
${Say} SpaceNeeded "ต้องใช้เนื้อที่: " "Space needed: "
${Say} SpaceFree "เนื้อที่ว่าง: " "Space free: "
${Say} CopyTitle "กำลังติดตั้ง" "Installing"
${Say} CopyUnder "กรุณารอสักครู่" "Please wait a moment."
${Say} CopiedTitle "ติดตั้งแล้ว" "Installed"
${Say} CopiedUnder "ติดตั้งโปรแกรมครบถ้วน" "The program was installed completely."
${Say} StoppedTitle "ยังติดตั้งไม่สำเร็จ" "Not installed"
${Say} StoppedUnder "การติดตั้งหยุดก่อนเสร็จ" "Installing stopped before its end."
${Say} FinishTitle "ติดตั้ง${THAI_NAME}แล้ว" "${ENGLISH_NAME} is installed"
${Say} FinishText "เปิดโปรแกรมได้จากเมนูเริ่มของ Windows หรือดับเบิลคลิกแฟ้มโครงการ (.lgo)$\r$\n$\r$\nเมื่อเปิดครั้งแรก โปรแกรมจะตรวจตัวเองว่าทำงานได้ครบบนเครื่องนี้" \
  "Open the program from the Start menu, or double-click a project file (.lgo).$\r$\n$\r$\nAt its first start the program checks that it works on this computer."
${Say} RunNow "เปิดโปรแกรมทันที" "Open the program now"
${Say} OnDesktop "วางทางลัดไว้บนหน้าจอ" "Put a shortcut on the desktop"
${Say} Leave "ต้องการยกเลิกการติดตั้งใช่หรือไม่" "Do you want to stop installing?"

${Say} RemoveTitle "ถอนการติดตั้ง${THAI_NAME}" "Uninstall ${ENGLISH_NAME}"
${Say} RemoveUnder "แฟ้มโครงการและการตั้งค่าจะยังอยู่" "Project files and settings stay."
${Say} RemoveText "โปรแกรมจะถูกนำออกจากโฟลเดอร์ด้านล่าง แฟ้มโครงการ (.lgo) และการตั้งค่าของท่านจะไม่ถูกลบ กด ถอนการติดตั้ง เพื่อดำเนินการ" \
  "The program will be removed from the folder below. Your project files (.lgo) and settings are not deleted. Press Uninstall to go on."
${Say} RemoveBox "โฟลเดอร์ของโปรแกรม" "Folder of the program"
${Say} RemovingTitle "กำลังถอนการติดตั้ง" "Uninstalling"
${Say} RemovedTitle "ถอนการติดตั้งแล้ว" "Uninstalled"
${Say} RemovedUnder "แฟ้มโครงการและการตั้งค่ายังอยู่ครบ" "Project files and settings are all still there."
${Say} KeptTitle "ยังถอนการติดตั้งไม่สำเร็จ" "Not uninstalled"
${Say} Done "เสร็จแล้ว" "Completed"

${Say} Running "โปรแกรมกำลังเปิดอยู่ กรุณาบันทึกงานและปิดโปรแกรม แล้วกดลองอีกครั้ง" \
  "The program is open. Please finish your work, close it, and try again."
${Say} OldWindows "ต้องใช้ Windows 10 (รุ่น 1809) ขึ้นไป แบบ 64 บิต" "Windows 10 (1809) or newer, 64-bit, is needed."
${Say} ForeignFolder "โฟลเดอร์นี้มีโปรแกรมอื่นอยู่ กรุณาเลือกโฟลเดอร์อื่น" "Another program is in this folder. Please choose another folder."
${Say} CannotWrite "เขียนแฟ้มไม่ได้:$\r$\n$\r$\n$0$\r$\n$\r$\nกด ลองใหม่ เพื่อลองอีกครั้ง หรือ ยกเลิก เพื่อหยุด" \
  "A file cannot be written:$\r$\n$\r$\n$0$\r$\n$\r$\nPress Retry to try again or Cancel to stop."
${Say} DocumentName "แฟ้มโครงการ${THAI_NAME}" "${ENGLISH_NAME} project"
