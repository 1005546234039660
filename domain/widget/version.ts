/** The version of what the widget's two windows say to each other: another one is not understood, and says nothing. */
export const WIDGET_PROTOCOL = 1
