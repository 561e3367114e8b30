@echo off
rem The one command: builds what is missing, then runs Rootset.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JUDGE=%HOME_DIR%\grader\judge\target"
set "STATE=%HOME_DIR%\.rootset"

if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java.exe"
)
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo rootset: no Java found. Install a JDK 17 or newer and let JAVA_HOME point at it. 1>&2
  exit /b 3
)

set "COURSE=%HOME_DIR%\exercises\target"
set "STUBS="
if exist "%HOME_DIR%\exercises\.stubs" (
  set "COURSE=%HOME_DIR%\exercises\target\course"
  set "STUBS=-Dexercises.sources=.stubs -Dexercises.output=target/course"
)

if not exist "%STATE%\built" goto build
if not exist "%COURSE%\classes" goto build
if not exist "%JUDGE%\rootset-judge.jar" goto build
goto run

:build
if not exist "%STATE%" mkdir "%STATE%"
echo Building what is missing; the first time takes a minute or two ... 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -B -q %STUBS% -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Djacoco.skip package > "%STATE%\build.log" 2>&1
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" (
  type "%STATE%\build.log" 1>&2
  echo rootset: the build failed; all of it is in %STATE%\build.log 1>&2
  exit /b 3
)
echo built> "%STATE%\built"

:run
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Drootset.home="%HOME_DIR%" -Drootset.terminal=true -jar "%JUDGE%\rootset-judge.jar" %*
exit /b %ERRORLEVEL%
