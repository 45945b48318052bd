// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

#include <QWidget>

#include <memory>

namespace gangway
{

class Banner;
class RowTree;
class StepListModel;

/// The steps that will run, and what can still be taken back: the point of no return, if there is one.
class StepsView : public QWidget
{
    Q_OBJECT

public:
    StepsView();
    void setPlan(std::shared_ptr<const Plan> plan);
    RowTree* list() const { return m_list; }

private:
    StepListModel* m_model;
    Banner* m_promise;
    RowTree* m_list;
};

/// What a plan can and cannot take back, in sentences.
QString takingBackText(const Plan& plan);

} // namespace gangway
