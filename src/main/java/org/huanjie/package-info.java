/** The application itself: where it starts and what it asks of its environment. */
package org.huanjie;
