# SPDX-License-Identifier: GPL-3.0-or-later
# facedesk_flags carries standard, warnings, Qt guards and sanitizers to every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${CCACHE_PROGRAM}")
endif()

add_library(facedesk_flags INTERFACE)
target_compile_features(facedesk_flags INTERFACE cxx_std_20)
target_include_directories(facedesk_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(facedesk_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wformat=2 -fpch-preprocess
    $<$<BOOL:${FACEDESK_WERROR}>:-Werror>)
target_compile_definitions(facedesk_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING FACEDESK_VERSION="${PROJECT_VERSION}")

if(FACEDESK_SANITIZE STREQUAL "address")
    target_compile_options(facedesk_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(facedesk_flags INTERFACE -fsanitize=address,undefined)
elseif(FACEDESK_SANITIZE STREQUAL "thread")
    target_compile_options(facedesk_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer -Wno-tsan)
    target_link_options(facedesk_flags INTERFACE -fsanitize=thread)
endif()

# One precompiled header for all: each would take 120 MB on disk and some seconds.
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/precompiled.cpp" CONTENT "")
add_library(facedesk_precompiled OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
set_target_properties(facedesk_precompiled PROPERTIES AUTOMOC OFF)
target_link_libraries(facedesk_precompiled PRIVATE facedesk_flags Qt6::Core)
target_precompile_headers(facedesk_precompiled PRIVATE
    <QByteArray> <QHash> <QList> <QObject> <QString> <QStringList> <QVariant>
    <algorithm> <array> <functional> <memory> <optional> <string> <vector>)

# facedesk_library(core_base SOURCES … LINK …): one static library a folder, so a wrong arrow fails to link.
function(facedesk_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC facedesk_flags ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    target_precompile_headers(${name} REUSE_FROM facedesk_precompiled)
endfunction()
