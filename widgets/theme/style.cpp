// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include "theme/icons.h"
#include "theme/theme.h"

namespace seamark {
namespace {

const ColourRoles& colours(const QStyleOption* option) { return roles(option->palette); }

bool has(const QStyleOption* option, QStyle::StateFlag flag) { return option->state & flag; }

// A box whose 1-px edge lies on whole pixels; focus is a 2-px accent edge.
void draw_box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, int width = 1,
              qreal radius = 3) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const qreal inset = width / 2.0;
  painter->setPen(QPen(edge, width));
  painter->setBrush(fill);
  painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
  painter->restore();
}

void draw_field(QPainter* painter, const QStyleOption* option, const QWidget* widget) {
  const ColourRoles& c = colours(option);
  const bool problem = widget && widget->property("problem").toBool();
  const bool enabled = has(option, QStyle::State_Enabled),
             focus = enabled && has(option, QStyle::State_HasFocus);
  const QColor fill = !enabled ? c.window : problem ? c.error_back : c.base;
  const QColor edge = problem ? c.error_text : focus ? c.accent : enabled ? c.control_edge : c.frame;
  draw_box(painter, option->rect, fill, edge, focus ? 2 : 1);
}

// One segment: the neighbours' edges overlap by a pixel; only the outer corners are round.
void draw_segment(QPainter* painter, const QStyleOption* option, int place) {
  const ColourRoles& c = colours(option);
  const bool on = has(option, QStyle::State_On), enabled = has(option, QStyle::State_Enabled);
  const QColor fill = !enabled                               ? c.window
                      : on                                   ? c.selected_row
                      : has(option, QStyle::State_MouseOver) ? c.alternate
                                                             : c.base;
  QRect rect = option->rect;
  painter->save();
  painter->setClipRect(rect);
  QRect wide = rect;
  if (place == 0 || place == 1) wide.adjust(0, 0, on ? 0 : 8, 0);
  if (place == 1 || place == 2) wide.adjust(on ? 0 : -8, 0, 0, 0);
  draw_box(painter, wide, fill, on && enabled ? c.accent : enabled ? c.control_edge : c.frame, 1, on ? 2 : 3);
  if (!on && place != 0 && place != 3) {
    painter->setPen(enabled ? c.hairline : c.frame);
    painter->drawLine(rect.left(), rect.top() + 1, rect.left(), rect.bottom() - 1);
  }
  painter->restore();
  if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
    draw_box(painter, rect, Qt::transparent, c.accent, 2, 2);
  }
}

// The line edit of a spin box or of a combo box.
bool is_part_of_field(const QWidget* widget) {
  return qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
         qobject_cast<QComboBox*>(widget->parentWidget());
}

bool is_link(const QWidget* widget) { return widget && widget->property("link").toBool(); }

// A tool button of words that opens a menu is a choice like a combo box.
bool is_menu_of_words(const QStyleOption* option) {
  const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
  return button && (button->features & QStyleOptionToolButton::HasMenu) &&
         !(button->features & QStyleOptionToolButton::MenuButtonPopup) &&
         button->toolButtonStyle == Qt::ToolButtonTextOnly && !button->text.isEmpty();
}

void draw_chevron(QPainter* painter, const QStyleOption* option, const QRect& in) {
  const ColourRoles& c = colours(option);
  paint_icon(*painter, IconName::chevron_down, QRectF(in.center().x() - 6, in.center().y() - 6, 13, 13),
             has(option, QStyle::State_Enabled) ? c.secondary : c.disabled);
}

void draw_button(QPainter* painter, const QStyleOption* option, const QWidget* widget) {
  const ColourRoles& c = colours(option);
  const bool enabled = has(option, QStyle::State_Enabled), pressed = has(option, QStyle::State_Sunken);
  const bool primary = widget && widget->property("primary").toBool();
  const bool focus =
      enabled && has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
  QColor fill = c.base, edge = c.control_edge;
  if (!enabled) {
    fill = c.dark ? c.window : c.hairline;
    edge = c.frame;
  } else if (primary) {
    fill = pressed                                ? c.accent.darker(115)
           : has(option, QStyle::State_MouseOver) ? c.accent.lighter(108)
                                                  : c.accent;
    edge = fill;
  } else if (pressed || has(option, QStyle::State_On)) {
    fill = c.selected_row;
    edge = c.accent;
  } else if (has(option, QStyle::State_MouseOver)) {
    fill = c.alternate;
  }
  draw_box(painter, option->rect, fill, edge);
  if (focus)
    draw_box(painter, option->rect.adjusted(2, 2, -2, -2), Qt::transparent,
             primary ? c.accent_text : c.accent, 2, 2);
}

void draw_check(QPainter* painter, const QStyleOption* option, bool round) {
  const ColourRoles& c = colours(option);
  const bool enabled = has(option, QStyle::State_Enabled), on = has(option, QStyle::State_On);
  const bool focus = enabled && has(option, QStyle::State_HasFocus);
  const QColor fill = on && enabled ? c.accent : enabled ? c.base : c.window;
  const QColor edge = on && enabled ? c.accent : focus ? c.accent : enabled ? c.control_edge : c.frame;
  const int side = std::min({option->rect.width(), option->rect.height(), 14});
  const QRect box = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(side, side), option->rect);
  draw_box(painter, box, fill, edge, focus ? 2 : 1, round ? side / 2.0 : 2);
  const QColor mark = enabled ? c.accent_text : c.disabled;
  if (on && round) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mark);
    painter->drawEllipse(QRectF(box).center(), 2.6, 2.6);
    painter->restore();
  } else if (on) {
    paint_icon(*painter, IconName::check, QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), mark);
  } else if (has(option, QStyle::State_NoChange)) {
    painter->fillRect(box.adjusted(3, side / 2 - 1, -3, -(side / 2 - 1)), c.accent);
  }
}

}  // namespace

SeamarkStyle::SeamarkStyle() : QProxyStyle("Fusion") {}

void SeamarkStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
      qobject_cast<QAbstractSpinBox*>(widget)) {
    widget->setAttribute(Qt::WA_Hover);
  }
}

int SeamarkStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_DockWidgetSeparatorExtent:
      return grid;
    case PM_DockWidgetTitleMargin:
      return 4;
    case PM_DockWidgetFrameWidth:
      return 1;
    case PM_DockWidgetTitleBarButtonMargin:
      return 2;
    case PM_SmallIconSize:
      return 16;
    case PM_ToolBarIconSize:
      return 16;
    case PM_ToolBarFrameWidth:
      return 0;
    case PM_ToolBarItemMargin:
      return 4;
    case PM_ToolBarItemSpacing:
      return 4;
    case PM_ToolBarSeparatorExtent:
      return 17;
    case PM_ButtonIconSize:
      return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return 16;
    case PM_CheckBoxLabelSpacing:
      return 6;
    case PM_DefaultFrameWidth:
      return qobject_cast<const QAbstractSpinBox*>(widget) ? 2 : 1;
    case PM_ScrollBarExtent:
      return 12;
    case PM_ScrollBarSliderMin:
      return 32;
    case PM_MenuBarItemSpacing:
      return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
      return grid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int SeamarkStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const {
  switch (hint) {
    case SH_DockWidget_ButtonsHaveFrame:
      return 0;
    case SH_ComboBox_Popup:
      return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
      return 0;
    case SH_ToolTip_WakeUpDelay:
      return 500;
    case SH_ScrollBar_LeftClickAbsolutePosition:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

QSize SeamarkStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const {
  const int height = std::max(control_height, option ? option->fontMetrics.height() + 8 : control_height);
  switch (type) {
    case CT_PushButton: {
      const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
      if (is_link(widget)) return {size.width() + 8, height};
      int width = size.width() + 24;
      if (button && !button->icon.isNull() && button->text.isEmpty()) width = size.width() + 8;
      if (widget && widget->property("segment").isValid()) {
        QFont bold = widget->font();
        bold.setBold(true);
        width = button && button->text.isEmpty() && !button->icon.isNull()
                    ? 34
                    : QFontMetrics(bold).horizontalAdvance(button ? button->text : QString()) + 22;
      }
      if (widget && widget->property("primary").toBool()) {
        QFont bold = widget->font();
        bold.setBold(true);
        width = QFontMetrics(bold).horizontalAdvance(button ? button->text : QString()) + 32;
      }
      return {width, height};
    }
    case CT_ComboBox:
      return {size.width() + 36, height};
    case CT_LineEdit:
      return {size.width() + 16, height};
    case CT_SpinBox:
      return {size.width() + 24, height};
    case CT_ToolButton: {
      if (is_menu_of_words(option)) return {size.width() + 30, height};
      QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
      return {std::max(out.width(), 24), std::max(out.height(), 24)};
    }
    case CT_HeaderSection: {
      QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
      out.setHeight(std::max(row_height, option->fontMetrics.height() + 8));
      return out;
    }
    case CT_MenuBarItem:
      return {size.width() + 14, row_height};
    default:
      return QProxyStyle::sizeFromContents(type, option, size, widget);
  }
}

QRect SeamarkStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                   const QWidget* widget) const {
  const QRect r = option->rect;
  if (control == CC_ComboBox) {
    switch (sub) {
      case SC_ComboBoxArrow:
        return visualRect(option->direction, r, QRect(r.right() - 22, r.top(), 22, r.height()));
      case SC_ComboBoxEditField:
        return visualRect(option->direction, r, r.adjusted(7, 2, -22, -2));
      case SC_ComboBoxFrame:
        return r;
      default:
        break;
    }
  }
  if (control == CC_SpinBox) {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const int width = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 18;
    const int half = r.height() / 2;
    switch (sub) {
      case SC_SpinBoxUp:
        return visualRect(option->direction, r, QRect(r.right() - width, r.top() + 1, width, half - 1));
      case SC_SpinBoxDown:
        return visualRect(option->direction, r,
                          QRect(r.right() - width, r.top() + half, width, r.height() - half - 1));
      case SC_SpinBoxEditField:
        return visualRect(option->direction, r, r.adjusted(3, 2, -width - 1, -2));
      case SC_SpinBoxFrame:
        return r;
      default:
        break;
    }
  }
  if (control == CC_ScrollBar) {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar) {
      const bool horizontal = bar->orientation == Qt::Horizontal;
      const int length = horizontal ? r.width() : r.height();
      const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
      const int slider =
          range > 0
              ? std::max<int>(pixelMetric(PM_ScrollBarSliderMin, option, widget),
                              static_cast<int>(qint64{bar->pageStep} * length / (range + bar->pageStep)))
              : length;
      const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                length - slider, bar->upsideDown);
      const auto part = [&](int from, int size) {
        return visualRect(option->direction, r,
                          horizontal ? QRect(r.left() + from, r.top(), size, r.height())
                                     : QRect(r.left(), r.top() + from, r.width(), size));
      };
      switch (sub) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
          return {};
        case SC_ScrollBarSubPage:
          return part(0, start);
        case SC_ScrollBarAddPage:
          return part(start + slider, length - start - slider);
        case SC_ScrollBarGroove:
          return r;
        case SC_ScrollBarSlider:
          return part(start, slider);
        default:
          break;
      }
    }
  }
  return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect SeamarkStyle::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const {
  if (element == SE_DockWidgetTitleBarText) {
    return QProxyStyle::subElementRect(element, option, widget).adjusted(4, 0, 0, 0);
  }
  // Its words begin where those of the other fields do: QLineEdit adds the last pixels itself.
  if (element == SE_LineEditContents && widget && !is_part_of_field(widget)) {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame && frame->lineWidth > 0)
      return QProxyStyle::subElementRect(element, option, widget).adjusted(5, 0, -5, 0);
  }
  return QProxyStyle::subElementRect(element, option, widget);
}

void SeamarkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
  const ColourRoles& c = colours(option);
  switch (element) {
    case PE_PanelLineEdit:
      if (widget && is_part_of_field(widget)) return;  // the spin box draws the whole field
      draw_field(painter, option, widget);
      return;
    case PE_FrameLineEdit:
      return;
    case PE_PanelButtonCommand:
      if (widget && widget->property("segment").isValid()) {
        draw_segment(painter, option, widget->property("segment").toInt());
      } else if (is_link(widget)) {
        if (has(option, State_Enabled) && has(option, State_HasFocus) &&
            has(option, State_KeyboardFocusChange))
          draw_box(painter, option->rect.adjusted(0, 2, 0, -2), Qt::transparent, c.accent, 2, 2);
      } else {
        draw_button(painter, option, widget);
      }
      return;
    case PE_FrameDefaultButton:
      return;
    case PE_PanelButtonTool: {
      const bool enabled = has(option, State_Enabled);
      if (!enabled) return;
      if (has(option, State_On) || has(option, State_Sunken)) {
        draw_box(painter, option->rect, c.selected_row, c.accent);
      } else if (has(option, State_MouseOver) && has(option, State_AutoRaise)) {
        draw_box(painter, option->rect, c.dock_title, c.frame);
      }
      return;
    }
    case PE_FrameFocusRect:
      if (qobject_cast<const QToolButton*>(widget)) {
        draw_box(painter, option->rect.adjusted(-2, -2, 2, 2), Qt::transparent, c.accent, 2);
      }
      return;  // other controls draw their own focus
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
      draw_check(painter, option, false);
      return;
    case PE_IndicatorRadioButton:
      draw_check(painter, option, true);
      return;
    case PE_Frame: {
      const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
      if (!frame || frame->lineWidth == 0) return;
      painter->save();
      painter->setPen(c.frame);
      painter->setBrush(Qt::NoBrush);
      painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
      painter->restore();
      return;
    }
    case PE_FrameDockWidget: {
      painter->save();
      painter->setPen(c.frame);
      painter->setBrush(Qt::NoBrush);
      painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
      painter->restore();
      return;
    }
    case PE_IndicatorToolBarSeparator: {
      const int x = option->rect.center().x();
      painter->fillRect(QRect(x, option->rect.top() + 4, 1, option->rect.height() - 8), c.frame);
      return;
    }
    case PE_IndicatorDockWidgetResizeHandle:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
      return;
    case PE_PanelMenuBar:
      return;
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void SeamarkStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
  const ColourRoles& c = colours(option);
  switch (element) {
    case CE_PushButtonLabel: {
      const bool primary = widget && widget->property("primary").toBool();
      const bool bold_segment = widget && widget->property("segment").isValid() && has(option, State_On);
      const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
      if (button && is_link(widget)) {
        painter->save();
        QFont font = painter->font();
        font.setUnderline(has(option, State_Enabled) && has(option, State_MouseOver));
        painter->setFont(font);
        painter->setPen(has(option, State_Enabled) ? c.accent : c.disabled);
        painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, button->text);
        painter->restore();
        return;
      }
      if (!button || button->text.isEmpty() || (!primary && !bold_segment)) break;
      painter->save();
      QFont font = painter->font();
      font.setBold(true);
      painter->setFont(font);
      painter->setPen(!has(option, State_Enabled) ? c.disabled : primary ? c.accent_text : c.text);
      painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, button->text);
      painter->restore();
      return;
    }
    case CE_ComboBoxLabel: {
      const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
      if (!box || box->editable) break;
      QStyleOptionComboBox narrow = *box;
      const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2;
      narrow.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
      return QProxyStyle::drawControl(element, &narrow, painter, widget);
    }
    case CE_DockWidgetTitle: {
      const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option);
      if (!dock) break;
      painter->fillRect(option->rect, c.dock_title);
      painter->setPen(c.frame);
      painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
      painter->save();
      painter->setFont(text_font(TextSize::body, true));
      painter->setPen(c.text);
      const QRect text = subElementRect(SE_DockWidgetTitleBarText, option, widget);
      painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                        painter->fontMetrics().elidedText(dock->title, Qt::ElideRight, text.width()));
      painter->restore();
      return;
    }
    case CE_HeaderSection: {
      const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
      painter->fillRect(option->rect, c.window);
      painter->setPen(c.frame);
      painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
      if (header && header->position != QStyleOptionHeader::End &&
          header->position != QStyleOptionHeader::OnlyOneSection) {
        painter->drawLine(option->rect.right(), option->rect.top() + 5, option->rect.right(),
                          option->rect.bottom() - 5);
      }
      return;
    }
    case CE_HeaderLabel: {
      const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
      if (!header) break;
      painter->save();
      painter->setFont(text_font(TextSize::secondary, true));
      painter->setPen(has(option, State_Enabled) ? c.text : c.disabled);
      // At the top where a header draws more below its title.
      const bool at_top = header->textAlignment & Qt::AlignTop;
      const QRect rect = option->rect.adjusted(4, at_top ? 4 : 0, -4, 0);
      const Qt::Alignment down = at_top ? Qt::AlignTop : Qt::AlignVCenter;
      painter->drawText(rect, static_cast<int>(header->textAlignment | down | Qt::TextSingleLine),
                        painter->fontMetrics().elidedText(header->text, Qt::ElideRight, rect.width()));
      painter->restore();
      return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents: {
      const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
      if (!bar) break;
      const int height = std::min(8, option->rect.height());
      const QRectF groove(option->rect.left(), option->rect.center().y() - height / 2.0 + 0.5,
                          option->rect.width(), height);
      painter->save();
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(Qt::NoPen);
      if (element == CE_ProgressBarGroove) {
        painter->setBrush(c.frame);
        painter->drawRoundedRect(groove, height / 2.0, height / 2.0);
      } else if (bar->maximum > bar->minimum) {
        const qreal share = static_cast<qreal>(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
        if (share > 0) {
          painter->setBrush(c.accent);
          painter->drawRoundedRect(
              QRectF(groove.topLeft(), QSizeF(std::max<qreal>(height, groove.width() * share), height)),
              height / 2.0, height / 2.0);
        }
      } else {
        painter->setBrush(c.accent);  // unknown length: a still third
        painter->drawRoundedRect(groove.adjusted(groove.width() / 3, 0, -groove.width() / 3, 0), height / 2.0,
                                 height / 2.0);
      }
      painter->restore();
      return;
    }
    case CE_ProgressBarLabel:
      return;
    case CE_ToolBar:
      painter->fillRect(option->rect, c.window);
      return;
    case CE_MenuBarEmptyArea:
      painter->fillRect(option->rect, c.window);
      return;
    case CE_MenuBarItem: {
      const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      if (!item) break;
      painter->fillRect(option->rect, c.window);
      if (has(option, State_Selected)) painter->fillRect(option->rect.adjusted(0, 1, 0, -1), c.selected_row);
      painter->save();
      painter->setPen(has(option, State_Enabled) ? c.text : c.disabled);
      painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                        item->text);
      painter->restore();
      return;
    }
    case CE_Splitter:
      painter->fillRect(option->rect, c.window);
      return;
    default:
      break;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void SeamarkStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const {
  const ColourRoles& c = colours(option);
  const bool enabled = has(option, State_Enabled);
  switch (control) {
    case CC_ComboBox: {
      draw_field(painter, option, widget);
      draw_chevron(painter, option, subControlRect(control, option, SC_ComboBoxArrow, widget));
      return;
    }
    case CC_ToolButton: {
      if (!is_menu_of_words(option)) break;
      draw_field(painter, option, widget);
      const QRect r = option->rect, words = visualRect(option->direction, r, r.adjusted(8, 0, -22, 0));
      const QString text = qstyleoption_cast<const QStyleOptionToolButton*>(option)->text;
      painter->save();
      painter->setPen(enabled ? c.text : c.disabled);
      painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                        option->fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
      painter->restore();
      draw_chevron(painter, option,
                   visualRect(option->direction, r, QRect(r.right() - 22, r.top(), 22, r.height())));
      return;
    }
    case CC_SpinBox: {
      draw_field(painter, option, widget);
      const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
      if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
      for (const auto sub : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRect r = subControlRect(control, option, sub, widget);
        const bool can =
            enabled && (spin->stepEnabled & (sub == SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled
                                                                 : QAbstractSpinBox::StepDownEnabled));
        const bool hot = can && (option->activeSubControls & sub);
        const qreal x = r.center().x() + 0.5, y = r.center().y() + (sub == SC_SpinBoxUp ? 1.5 : -0.5);
        const qreal dy = sub == SC_SpinBoxUp ? -3 : 3;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(!can  ? c.disabled
                             : hot ? c.accent
                                   : c.secondary,
                             1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({{x - 3.5, y}, {x, y + dy}, {x + 3.5, y}}));
        painter->restore();
      }
      return;
    }
    case CC_ScrollBar: {
      painter->fillRect(option->rect, c.alternate);
      const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
      const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
      if (!bar || bar->maximum <= bar->minimum) return;
      const bool hot = (option->activeSubControls & SC_ScrollBarSlider) &&
                       (has(option, State_MouseOver) || has(option, State_Sunken));
      painter->save();
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(Qt::NoPen);
      painter->setBrush(hot ? c.control_edge : c.frame);
      painter->drawRoundedRect(QRectF(slider).adjusted(2, 2, -2, -2), 4, 4);
      painter->restore();
      return;
    }
    default:
      break;
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon SeamarkStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                 const QWidget* widget) const {
  if (pixmap == SP_TitleBarNormalButton) return icon(IconName::float_);
  if (pixmap == SP_TitleBarCloseButton || pixmap == SP_DockWidgetCloseButton) return icon(IconName::close);
  if (pixmap == SP_LineEditClearButton) return icon(IconName::clear);
  return QProxyStyle::standardIcon(pixmap, option, widget);
}

}  // namespace seamark
