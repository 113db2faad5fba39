@echo off
rem Runs Maven: the one on the PATH when it is new enough, else one that is fetched from Apache's
rem archive, checked by its SHA-512, and kept in .m2\wrapper of the user. All arguments are Maven's.
rem Which versions, from where: .mvn\wrapper\maven-wrapper.properties. Needs Windows 10 or newer.
setlocal

set "PROPERTIES=%~dp0.mvn\wrapper\maven-wrapper.properties"
if not exist "%PROPERTIES%" (
    echo mvnw: %PROPERTIES% is missing>&2
    exit /b 1
)
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%PROPERTIES%") do set "MVNW_%%a=%%b"

if defined JAVA_HOME (
    if not exist "%JAVA_HOME%\bin\java.exe" (
        echo mvnw: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it>&2
        exit /b 1
    )
) else (
    where /q java || (
        echo mvnw: there is no Java: install a JDK %MVNW_oldestJava% or newer, or set JAVA_HOME to one>&2
        exit /b 1
    )
)

set "MVNW_maven=mvn"
set "MVNW_installed="
where /q mvn || goto fetched
for /f "tokens=1-3" %%a in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do set "MVNW_installed=%%c"
powershell -NoProfile -Command "exit [int](-not ([version](($env:MVNW_installed -replace '[^0-9.].*', '')) -ge [version]$env:MVNW_oldestMaven))" 2>nul && goto run
echo mvnw: the mvn on the PATH is too old or broken; %MVNW_oldestMaven% or newer is needed>&2

:fetched
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_home=%MAVEN_USER_HOME%\wrapper\dists\maven-%MVNW_distributionSha512Sum:~0,16%"
set "MVNW_maven=%MVNW_home%\bin\mvn.cmd"
if exist "%MVNW_maven%" goto run
set "MVNW_draft=%MAVEN_USER_HOME%\wrapper\dists\draft-%RANDOM%%RANDOM%"
for %%u in ("%MVNW_distributionUrl%") do set "MVNW_archive=%%~nxu"
mkdir "%MVNW_draft%" || exit /b 1

echo mvnw: fetching %MVNW_distributionUrl%>&2
curl --fail --silent --show-error --location --output "%MVNW_draft%\%MVNW_archive%" "%MVNW_distributionUrl%"
if errorlevel 1 (
    echo mvnw: it could not be fetched: try again, or install Maven %MVNW_oldestMaven% or newer>&2
    goto failed
)
powershell -NoProfile -Command "exit [int]((Get-FileHash -Algorithm SHA512 (Join-Path $env:MVNW_draft $env:MVNW_archive)).Hash -ne $env:MVNW_distributionSha512Sum)"
if errorlevel 1 (
    echo mvnw: its SHA-512 is not %MVNW_distributionSha512Sum%, so it was thrown away>&2
    goto failed
)
tar -xzf "%MVNW_draft%\%MVNW_archive%" -C "%MVNW_draft%" || goto failed
move "%MVNW_draft%\%MVNW_archive:-bin.tar.gz=%" "%MVNW_home%" >nul || goto failed
rmdir /s /q "%MVNW_draft%"

:run
endlocal & call "%MVNW_maven%" %*
exit /b %ERRORLEVEL%

:failed
rmdir /s /q "%MVNW_draft%"
exit /b 1
