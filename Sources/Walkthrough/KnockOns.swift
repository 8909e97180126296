// What follows from another finding is not told: whoever mends the first has mended it too.
extension [Problem] {
  /// The findings without those that others are the cause of.
  public var withoutKnockOns: [Problem] {
    let brokenOverlays = Set(filter { $0.keepsFromReading(["screens", "images"]) }.map(\.file))
    let hasUnreadName = contains {
      $0.file.hasSuffix(".guide.yaml") && $0.keepsFromReading(["guide"])
    }
    let hasUnreadFields = contains {
      !$0.file.hasSuffix(".guide.yaml") && $0.keepsFromReading(["fields", "id"])
    }
    return filter { problem in
      switch problem.cause {
      case .noDescription: !brokenOverlays.contains(problem.file.overlayBeside)
      case .unknownGuide: !hasUnreadName
      case .unknownField: !hasUnreadFields
      case _: true
      }
    }
  }
}

extension Problem {
  /// Whether one of these keys of the file could not be read for it.
  fileprivate func keepsFromReading(_ keys: [String]) -> Bool {
    switch cause {
    case .syntax, .reference: true
    case .unknownKey(_, let nearest?): keys.contains(nearest)
    case .missing(let key), .emptyValue(let key), .emptyList(let key), .duplicateKey(let key),
      .wrongType(let key, _):
      keys.contains(key)
    case _: false
    }
  }
}

extension String {
  /// The overlay of a page.
  fileprivate var overlayBeside: String {
    (hasSuffix(".md") ? String(dropLast(3)) : self) + ".guide.yaml"
  }
}
