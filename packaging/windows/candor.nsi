; The installer for Windows. packaging/windows/package calls makensis with where everything is: VERSION, BUILT (the programs), ROOT (the
; project) and OUT.
Unicode true
; Debian's makensis makes 32-bit installers unless told; ours starts where its programs do.
Target amd64-unicode
!ifdef QUICK
  ; What is only tried out is packed quickly.
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
Name "Candor"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Candor"
InstallDirRegKey HKLM "Software\Candor" "Folder"
; For everybody on this computer: what an administrator forbids has to lie where nobody else may write.
RequestExecutionLevel admin
ManifestDPIAware true
ManifestSupportedOS Win10
Icon "${ROOT}/assets/icons/candor.ico"
UninstallIcon "${ROOT}/assets/icons/candor.ico"
BrandingText "Candor ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Candor"
VIAddVersionKey "FileDescription" "Candor, the installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Candor developers"
VIAddVersionKey "LegalCopyright" "MIT or Apache-2.0"

!include LogicLib.nsh
!include x64.nsh
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Candor"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define CLASSES "Software\Classes"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles
ShowInstDetails show
ShowUninstDetails show
UninstallText "Candor will be removed. Your choices and your history stay in each program's own folder in your user folder, such as skellycam_data, and programs go on obeying them."

Function .onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

; Makes %ProgramData%\candor, in which policies and manifests for everybody lie, and closes it: administrators and the system may do
; anything, everybody else may read. Without this, Windows lets every account make files there. Whoever had made the folder before no
; longer owns it.
Function CloseProgramData
  ReadEnvStr $0 ProgramData
  CreateDirectory "$0\candor"
  CreateDirectory "$0\candor\apps"
  ; Owner (1) and list of rights (4), which the folder above adds nothing to (0x80000000).
  System::Call 'advapi32::ConvertStringSecurityDescriptorToSecurityDescriptorW(w "O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)", i 1, *p .r1, p 0) i .r2'
  ${If} $2 == 0
    Goto open
  ${EndIf}
  System::Call 'advapi32::SetFileSecurityW(w "$0\candor", i 0x80000005, p r1) i .r2'
  System::Call 'advapi32::SetFileSecurityW(w "$0\candor\apps", i 0x80000005, p r1) i .r3'
  System::Call 'kernel32::LocalFree(p r1)'
  ${If} $2 == 0
  ${OrIf} $3 == 0
    Goto open
  ${EndIf}
  DetailPrint "Only administrators can change $0\candor"
  Return
open:
  ; It is no reason to leave Candor out: a policy can be missing, and the folder can be closed by hand.
  DetailPrint "The rights of $0\candor could not be set: close it by hand before a policy is put there"
  SetErrors
FunctionEnd

Section "Candor"
  SetOutPath "$INSTDIR"
  File "${BUILT}/candor.exe"
  File "${BUILT}/candor-window.exe"
  File "${ROOT}/assets/icons/candor-manifest.ico"
  File "${ROOT}/assets/manifest.schema.json"
  File /oname=README.txt "${ROOT}/README.md"
  File /oname=LICENSE-MIT.txt "${ROOT}/LICENSE-MIT"
  File /oname=LICENSE-APACHE.txt "${ROOT}/LICENSE-APACHE"
  File /oname=OFL-Inter.txt "${ROOT}/assets/fonts/inter/OFL.txt"
  File /oname=OFL-JetBrains-Mono.txt "${ROOT}/assets/fonts/jetbrains-mono/OFL.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call CloseProgramData

  ; The one without a console.
  CreateShortcut "$SMPROGRAMS\Candor.lnk" "$INSTDIR\candor-window.exe" "" "$INSTDIR\candor-window.exe" 0 SW_SHOWNORMAL "" "See and decide what the programs on this computer send home"
  ; "candor" in the Run box, without touching PATH, which installers have cut off before.
  WriteRegStr HKLM "${PATHS}\candor.exe" "" "$INSTDIR\candor.exe"
  WriteRegStr HKLM "${PATHS}\candor-window.exe" "" "$INSTDIR\candor-window.exe"

  ; Windows knows files by what follows their last full stop, so *.candor.toml can't be told from other .toml files. Candor is offered
  ; under "Open with" for these, and takes them from nobody.
  WriteRegStr HKLM "${CLASSES}\Candor.Manifest" "" "What a program may report"
  WriteRegStr HKLM "${CLASSES}\Candor.Manifest\DefaultIcon" "" "$INSTDIR\candor-manifest.ico"
  WriteRegStr HKLM "${CLASSES}\Candor.Manifest\shell\open\command" "" '"$INSTDIR\candor-window.exe" --manifest "%1"'
  WriteRegStr HKLM "${CLASSES}\.toml\OpenWithProgids" "Candor.Manifest" ""
  WriteRegStr HKLM "${CLASSES}\Applications\candor-window.exe" "FriendlyAppName" "Candor"
  WriteRegStr HKLM "${CLASSES}\Applications\candor-window.exe\shell\open\command" "" '"$INSTDIR\candor-window.exe" --manifest "%1"'
  WriteRegStr HKLM "${CLASSES}\Applications\candor-window.exe\SupportedTypes" ".toml" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKLM "Software\Candor" "Folder" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Candor"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "The Candor developers"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\candor-window.exe"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; One by one, and the folder only if nothing else is in it: whoever installed into a folder of theirs keeps what is there.
  Delete "$INSTDIR\candor.exe"
  Delete "$INSTDIR\candor-window.exe"
  Delete "$INSTDIR\candor-manifest.ico"
  Delete "$INSTDIR\manifest.schema.json"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\OFL-Inter.txt"
  Delete "$INSTDIR\OFL-JetBrains-Mono.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Candor.lnk"
  DeleteRegKey HKLM "${PATHS}\candor.exe"
  DeleteRegKey HKLM "${PATHS}\candor-window.exe"
  DeleteRegKey HKLM "${CLASSES}\Candor.Manifest"
  DeleteRegValue HKLM "${CLASSES}\.toml\OpenWithProgids" "Candor.Manifest"
  DeleteRegKey HKLM "${CLASSES}\Applications\candor-window.exe"
  DeleteRegKey HKLM "Software\Candor"
  DeleteRegKey HKLM "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ; What an administrator forbade goes on to hold: only empty folders go.
  ReadEnvStr $0 ProgramData
  RMDir "$0\candor\apps"
  RMDir "$0\candor"
  DetailPrint "Your choices and your history stay in each program's own folder, such as $PROFILE\skellycam_data"
  DetailPrint "Manifests of programs and settings of the window stay in $APPDATA\candor"
  DetailPrint "What an administrator forbade stays in $0\candor"
SectionEnd
