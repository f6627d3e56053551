@echo off
rem Runs Maven: the one on the PATH when it is new enough, otherwise a pinned one, fetched once and checked.
rem Needs Windows 10 or newer (curl and tar are part of it). For the settings see mvnw.
setlocal EnableExtensions DisableDelayedExpansion

set "INSTALL=Install a JDK 17 or newer (winget install EclipseAdoptium.Temurin.17.JDK) or let JAVA_HOME name one."
set "JAVA=java"
set "JAVAC=javac"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME set "JAVAC=%JAVA_HOME%\bin\javac.exe"
"%JAVA%" -version >nul 2>&1 || (echo mvnw: No Java found. %INSTALL% 1>&2& exit /b 1)
"%JAVAC%" -version >nul 2>&1 || (echo mvnw: Java is a runtime only, without the compiler javac. %INSTALL% 1>&2& exit /b 1)
"%JAVAC%" --release 17 -version >nul 2>&1 || (echo mvnw: Java is too old. %INSTALL% 1>&2& exit /b 1)

call mvn -B --version >nul 2>&1 || goto pinned
powershell -NoProfile -Command "$v = [version]((mvn -B --version | Select-String 'Apache Maven ([0-9.]+)').Matches[0].Groups[1].Value.TrimEnd('.')); exit [int]($v -lt [version]'3.8.1')" || goto pinned
call mvn %*
exit /b %ERRORLEVEL%

:pinned
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%~dp0.mvn\maven.properties") do set "MAVEN_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MAVEN=%MAVEN_USER_HOME%\wrapper\apache-maven-%MAVEN_version%"
if exist "%MAVEN%\bin\mvn.cmd" goto run

set "ARCHIVE=apache-maven-%MAVEN_version%-bin.tar.gz"
if not defined POTOK_MAVEN_BASE set "POTOK_MAVEN_BASE=https://archive.apache.org/dist/maven/maven-3/%MAVEN_version%/binaries"
set "WORK=%MAVEN_USER_HOME%\wrapper\fetching.%RANDOM%%RANDOM%"
mkdir "%WORK%" || exit /b 1
echo mvnw: fetching Maven %MAVEN_version% 1>&2
curl --fail --location --silent --show-error --retry 3 --output "%WORK%\%ARCHIVE%" "%POTOK_MAVEN_BASE%/%ARCHIVE%" || (set "FAULT=%POTOK_MAVEN_BASE%/%ARCHIVE% could not be fetched. Install Maven 3.8.1 or newer." & goto failed)
certutil -hashfile "%WORK%\%ARCHIVE%" SHA512 | findstr /i /x "%MAVEN_sha512%" >nul || (set "FAULT=%POTOK_MAVEN_BASE%/%ARCHIVE% is not the file it should be: SHA-512 differs. It was deleted." & goto failed)
tar -xzf "%WORK%\%ARCHIVE%" -C "%WORK%" || (set "FAULT=%ARCHIVE% could not be unpacked." & goto failed)
if not exist "%MAVEN%" move "%WORK%\apache-maven-%MAVEN_version%" "%MAVEN%" >nul
rmdir /s /q "%WORK%"

:run
call "%MAVEN%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

:failed
rmdir /s /q "%WORK%"
echo mvnw: %FAULT% 1>&2
exit /b 1
