@NullMarked
package io.litige.app.s3;

import org.jspecify.annotations.NullMarked;
