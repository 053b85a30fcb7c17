/** The ids that pass between rooms, each kind a type. */
package org.huanjie.ids;
