# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package; installer/package.sh makes it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME facedesk)
set(CPACK_PACKAGE_CONTACT "FaceDesk developers <facedesk@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${FACEDESK_OPENVINO_DIR}/openvino/libs")
# Parts that are loaded by name at run time, which no link line shows.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins, qt6-translations-l10n, \
gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gstreamer1.0-libav, gstreamer1.0-pipewire")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/linux/postinst;${CMAKE_CURRENT_SOURCE_DIR}/linux/prerm")
include(CPack)
