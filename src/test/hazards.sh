#!/bin/sh
# Takes the mitigation of each hazard out in turn and expects its test to fail: hazards.sh [ID...]
set -eu
cd "$(dirname "$0")/../.."
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
exec "$java" src/test/java/io/epione/acceptance/safety/HazardRun.java "$@"
