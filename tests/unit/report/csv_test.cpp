// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

std::string rows(CsvWriter& csv) {
    return csv.take().substr(3);
}

TEST(Csv, BeginsWithAByteOrderMarkAndPartsCellsBySemicolons) {
    CsvWriter csv;
    csv.row("Organ", "Mål");
    csv.row("", "x");
    EXPECT_EQ(csv.take(), "\xEF\xBB\xBFOrgan;Mål\r\n;x\r\n");
}

TEST(Csv, QuotesWhatWouldPartACell) {
    CsvWriter csv;
    csv.row("a;b", "\"c\"", "d\ne", "f, g");
    EXPECT_EQ(rows(csv), "\"a;b\";\"\"\"c\"\"\";\"d\ne\";f, g\r\n");
}

TEST(Csv, LeavesNoCellThatASpreadsheetRuns) {
    CsvWriter csv;
    csv.row("=1+1", "+46", "-5,0", "@x", "-cmd", "=5");
    EXPECT_EQ(rows(csv), "'=1+1;+46;-5,0;'@x;'-cmd;'=5\r\n");
}

TEST(Csv, TakesAnyBytes) {
    CsvWriter csv;
    csv.row("plan\xff.odt");
    EXPECT_EQ(rows(csv), "plan\xEF\xBF\xBD.odt\r\n");
}

} // namespace
} // namespace styrkoll::report
