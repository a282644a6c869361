// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "precompiled/base.h"

#include <QtSvg>
#include <QtWidgets>

// As in plots/custom_plot.h: it needs Qt's keywords, which the widgets are compiled without.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
