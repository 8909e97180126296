#include "CMD4C.h"
