; Setup for one user, in Thai and English.
;   makensis -INPUTCHARSET UTF8 -DPROGRAM=folder -DVERSION=1.2.3 -DICON=file -DSIDE=file -DSETUP=file lgo_carbon.nsi
; Exit codes of a silent run (/S): 0 done, 3 Windows too old, 4 the program is open, 5 another program's folder.
!ifndef TARGET
  !define TARGET amd64-unicode ; -DTARGET=x86-unicode where NSIS has no 64-bit start
!endif
Target ${TARGET}
Unicode true
!define KEY "LGO Carbon"
!define WINDOW "lgo-carbon.exe"
!define LINE "lgo.exe"
!define PROGID "LGOCarbon.Project"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"

ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off
CRCCheck force
ShowInstDetails nevershow
ShowUninstDetails nevershow
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\${KEY}"
InstallDirRegKey HKCU "Software\${KEY}" "Folder"

!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include LogicLib.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_LANGDLL_WINDOWTITLE "LGO Carbon Desktop"
!define MUI_LANGDLL_INFO "กรุณาเลือกภาษา / Please choose a language"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "$(Leave)"

!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "$(FolderTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(FolderUnder)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(FolderText)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(FolderBox)"
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_PAGE_HEADER_TEXT "$(CopyTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(CopyUnder)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(CopiedTitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(CopiedUnder)"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(StoppedTitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(StoppedUnder)"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_BUTTON "$(Finish)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_RUN_TEXT "$(RunNow)"
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(OnDesktop)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION PutOnDesktop
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "$(RemoveTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(RemoveUnder)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(RemoveText)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(RemoveBox)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "$(RemovingTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(RemoveUnder)"
!define /redef MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(RemovedTitle)"
!define /redef MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(RemovedUnder)"
!define /redef MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(KeptTitle)"
!define /redef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT " "
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Thai"
!insertmacro MUI_LANGUAGE "English"
!include words.nsh

Name "$(Name)"
Caption "$(SetupOf)"
UninstallCaption "$(RemovalOf)"
BrandingText "${ENGLISH_NAME} ${VERSION}"
MiscButtonText "$(Back)" "$(Next)" "$(Cancel)" "$(Close)"
InstallButtonText "$(Install)"
UninstallButtonText "$(Remove)"
DetailsButtonText "$(Details)"
CompletedText "$(Done)"
SpaceTexts "$(SpaceNeeded)" "$(SpaceFree)"
DirText "$(FolderText)" "$(FolderBox)" "$(Browse)" "$(FolderBrowse)"
FileErrorText "$(CannotWrite)"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1054 "ProductName" "${THAI_NAME}"
VIAddVersionKey /LANG=1054 "FileDescription" "ติดตั้ง${THAI_NAME} (${ENGLISH_NAME})"
VIAddVersionKey /LANG=1054 "CompanyName" "${ENGLISH_NAME}"
VIAddVersionKey /LANG=1054 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1054 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1054 "LegalCopyright" "Apache-2.0"

; Windows holds the file of a program that runs: it cannot be opened for writing.
!macro REFUSE_WHILE_OPEN un
Function ${un}RefuseWhileOpen
  look:
  StrCpy $1 ""
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${WINDOW}" a
    IfErrors 0 +2
      StrCpy $1 "open"
    FileClose $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${LINE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${LINE}" a
    IfErrors 0 +2
      StrCpy $1 "open"
    FileClose $0
  ${EndIf}
  ${If} $1 == "open"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY look
    SetErrorLevel 4
    Abort
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_OPEN ""
!insertmacro REFUSE_WHILE_OPEN "un."

!macro TELL_WINDOWS_OF_FILE_TYPES
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(OldWindows)" /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Function PutOnDesktop
  CreateShortCut "$DESKTOP\${THAI_NAME}.lnk" "$INSTDIR\${WINDOW}"
FunctionEnd

Section "Program"
  SetShellVarContext current
  ; What is removed below must be ours: a folder of this name may belong to another program.
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${WINDOW}"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(ForeignFolder)" /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  Call RefuseWhileOpen
  SetDetailsPrint textonly
  DetailPrint "$(CopyUnder)"
  SetDetailsPrint none
  RMDir /r "$INSTDIR\_internal"
  SetOverwrite on
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  ; The program checks itself at the first start after this.
  Delete "$LOCALAPPDATA\${KEY}\self-check.json"
  CreateShortCut "$SMPROGRAMS\${THAI_NAME}.lnk" "$INSTDIR\${WINDOW}"

  WriteRegStr HKCU "Software\${KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.lgo" "" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\.lgo\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(DocumentName)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  !insertmacro TELL_WINDOWS_OF_FILE_TYPES

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${THAI_NAME} (${ENGLISH_NAME})"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${ENGLISH_NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.RefuseWhileOpen
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\${LINE}"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR" ; if nothing else is in it
  Delete "$SMPROGRAMS\${THAI_NAME}.lnk"
  Delete "$DESKTOP\${THAI_NAME}.lnk"

  ReadRegStr $0 HKCU "Software\Classes\.lgo" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "Software\Classes\.lgo" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.lgo\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.lgo\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.lgo"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  !insertmacro TELL_WINDOWS_OF_FILE_TYPES
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\${KEY}"
SectionEnd
