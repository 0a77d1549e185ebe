# SPDX-License-Identifier: GPL-3.0-or-later
# What "cmake --install" puts where: programs, models, runtime libraries, desktop and service files.
set(FACEDESK_LIBRARIES "${CMAKE_INSTALL_LIBDIR}/facedesk")
set(FACEDESK_FETCHED_MODELS "${PROJECT_SOURCE_DIR}/build/models")

foreach(program facedesk facedesk-server)
    if(TARGET ${program})
        set_target_properties(${program} PROPERTIES INSTALL_RPATH "$ORIGIN/../${FACEDESK_LIBRARIES}")
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

install(DIRECTORY "${FACEDESK_FETCHED_MODELS}/" DESTINATION ${CMAKE_INSTALL_DATADIR}/facedesk/models OPTIONAL
    FILES_MATCHING PATTERN "*.onnx" PATTERN "*.dat")
install(FILES "${PROJECT_SOURCE_DIR}/resources/models/models.json" DESTINATION ${CMAKE_INSTALL_DATADIR}/facedesk/models OPTIONAL)

if(FACEDESK_OPENVINO_DIR)
    file(GLOB FACEDESK_RUNTIME_FILES
        "${FACEDESK_OPENVINO_DIR}/openvino/libs/libopenvino.so.*"
        "${FACEDESK_OPENVINO_DIR}/openvino/libs/libopenvino_intel_cpu_plugin.so"
        "${FACEDESK_OPENVINO_DIR}/openvino/libs/libopenvino_onnx_frontend.so.*"
        "${FACEDESK_OPENVINO_DIR}/openvino/libs/libtbb.so.*")
    install(PROGRAMS ${FACEDESK_RUNTIME_FILES} DESTINATION ${FACEDESK_LIBRARIES})
    file(GLOB_RECURSE FACEDESK_RUNTIME_LICENCES "${FACEDESK_OPENVINO_DIR}/openvino-*.dist-info/*LICENSE*"
        "${FACEDESK_OPENVINO_DIR}/openvino-*.dist-info/*third-party-programs.txt")
    install(FILES ${FACEDESK_RUNTIME_LICENCES} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/facedesk/openvino)
endif()

install(FILES "${PROJECT_SOURCE_DIR}/README.md" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/facedesk)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/facedesk RENAME copyright)
install(FILES linux/facedesk-server.service DESTINATION lib/systemd/system)
install(FILES linux/facedesk.sysusers DESTINATION lib/sysusers.d RENAME facedesk.conf)
install(FILES linux/facedesk.tmpfiles DESTINATION lib/tmpfiles.d RENAME facedesk.conf)
if(FACEDESK_CONSOLE)
    install(FILES linux/org.facedesk.FaceDesk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES linux/org.facedesk.FaceDesk.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/facedesk.svg" OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME org.facedesk.FaceDesk.svg)
endif()
