/// How one scalar is drawn; the raw values are those that `Tools/make-width-table` writes.
enum ScalarKind: UInt32 {
  /// Drawn in the cell of the scalar before it.
  case mark = 0
  case narrow = 1
  case wide = 2
  /// Not drawn as itself: control, invisible, private or not assigned.
  case hidden = 3
  /// One column wide, and may open a joined emoji.
  case narrowPictograph = 5
  case widePictograph = 6

  init(of scalar: Unicode.Scalar) {
    let number = WidthTable.runs[Self.run(holding: scalar.value)]
    self = ScalarKind(rawValue: number & 7) ?? .hidden
  }

  /// The index of the last run that begins at the scalar or before it; the first begins at 0.
  private static func run(holding scalar: UInt32) -> Int {
    var low = 0
    var high = WidthTable.runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] >> 3 <= scalar { low = middle } else { high = middle }
    }
    return low
  }

  var isPictograph: Bool { self == .narrowPictograph || self == .widePictograph }
}

extension Unicode.Scalar {
  /// U+200D, which joins the emoji before and after it to one.
  static let joiner: Unicode.Scalar = "\u{200D}"

  /// One of the letters that name a flag two at a time.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
  var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// A request to draw the scalar before it as text or as an emoji.
  var isPresentationSelector: Bool { value == 0xFE0E || value == 0xFE0F }

  /// A digit, `#` or `*`, which a presentation selector may follow as it may follow a pictograph.
  var isKeycap: Bool { (0x30...0x39).contains(value) || value == 0x23 || value == 0x2A }

  var isPrintableASCII: Bool { (0x20..<0x7F).contains(value) }
}
