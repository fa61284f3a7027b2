; Installs for one user, without an administrator: into the user's own folder, the association with .octolegis too.
; Built by packaging/build.py windows, with Inno Setup 6.
[Setup]
AppId={{7B0C6E1E-7F0A-4C58-9E0B-0C70C1E65AD1}
AppName=Octolegis
AppVersion={#Version}
AppPublisher=The Octolegis developers
DefaultDirName={userpf}\Octolegis
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ChangesAssociations=yes
OutputDir=..\..\dist
OutputBaseFilename=octolegis-{#Version}-windows-setup
SetupIconFile=..\..\build\package\octolegis.ico
UninstallDisplayIcon={app}\octolegis.exe
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
ArchitecturesInstallIn64BitMode=x64compatible

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Files]
Source: "..\..\build\bundle\octolegis\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{userprograms}\Octolegis"; Filename: "{app}\octolegis.exe"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.octolegis"; ValueType: string; ValueData: "Octolegis.Case"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.octocopy"; ValueType: string; ValueData: "Octolegis.Case"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.octoregion"; ValueType: string; ValueData: "Octolegis.Case"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Octolegis.Case"; ValueType: string; ValueData: "Octolegis case file"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Octolegis.Case\DefaultIcon"; ValueType: string; ValueData: "{app}\octolegis.exe,0"
Root: HKCU; Subkey: "Software\Classes\Octolegis.Case\shell\open\command"; ValueType: string; ValueData: """{app}\octolegis.exe"" ""%1"""

[Run]
Filename: "{app}\octolegis.exe"; Description: "Octolegis"; Flags: nowait postinstall skipifsilent
