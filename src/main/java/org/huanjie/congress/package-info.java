/** Delegates of a congress, whose credentials are checked before they vote. */
package org.huanjie.congress;
