// SPDX-License-Identifier: GPL-3.0-or-later
// Compares a picture with a stored one as OpenSCAD does: anti-aliasing may differ by a pixel anywhere, but
// nowhere may a block of 3 x 3 pixels be darker, or lighter, throughout.
#pragma once

#include <QImage>
#include <QString>

// "" when they agree; else why not. Then actual, expected and mask stand in the working directory as
// NAME-actual.png, NAME-expected.png, NAME-mask.png.
QString image_difference(const QImage& actual, const QString& expected_file, const QString& name);
// How many 3 x 3 blocks differ throughout with one sign; `mask` marks their centres.
int differing_blocks(const QImage& actual, const QImage& expected, QImage* mask = nullptr);
