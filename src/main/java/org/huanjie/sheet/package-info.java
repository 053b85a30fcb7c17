/** Excel workbooks as the program writes all of its own. */
package org.huanjie.sheet;
