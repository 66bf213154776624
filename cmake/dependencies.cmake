# SPDX-License-Identifier: Apache-2.0
# Everything here is a Debian package; tools/packages.txt names them.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(pugixml REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Poco REQUIRED COMPONENTS Foundation JSON)
find_package(ICU REQUIRED COMPONENTS uc)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)
pkg_check_modules(crypto REQUIRED IMPORTED_TARGET libcrypto)
