// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef QT_WIDGETS_LIB
#include "precompiled/widgets.h"
#else
#include "precompiled/base.h"
#endif
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
