# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the scalars of a folder with an event file as TensorBoard itself reads them (tensorboard 2.21.0).

    check_tensorboard.py FOLDER
"""
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

events = EventAccumulator(sys.argv[1])
events.Reload()
for tag in events.Tags()["scalars"]:
    print(tag, [(e.step, round(e.value, 6), e.wall_time) for e in events.Scalars(tag)])
