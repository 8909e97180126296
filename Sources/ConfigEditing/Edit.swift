import YAML

/// What changes in a config: byte ranges of the old text and what stands in their place.
///
/// The secrets themselves are not in it: where one goes stands its position among the values that
/// are set, with the way it is quoted.
public struct Edit: Hashable, Sendable {
  /// What stands in place of a range.
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// A secret by its position, counted from 0.
    case secret(Int, Quoting)
  }

  /// A range of the old text and what stands in its place.
  public struct Splice: Hashable, Sendable {
    /// UTF-8 bytes of the old text; empty where something is only added.
    public var range: Range<Int>
    /// What stands in the range afterwards, one behind the other; none where it is taken out.
    public var pieces: [Piece]
  }

  /// In rising order, never overlapping.
  public var splices: [Splice]
  /// What was to be set only where it is missing, and has another value there.
  public var kept: [KeptValue]
}

/// A value that stands in a config and stays, though another is usual.
public struct KeptValue: Hashable, Sendable {
  /// Where it stands.
  public var path: ConfigPath
  /// As it is written there.
  public var text: String
  /// What it comes to beside the usual value.
  public var effect: Effect

  /// What a value comes to in the place of another.
  public enum Effect: Hashable, Sendable {
    /// Another value, of which nothing more is known.
    case other
    /// False where true is usual: what it switches stays off.
    case off
    /// A text or a number where a flag belongs, which programs read differently.
    case noFlag
  }

  /// A value with its place, by default one of which nothing more is known.
  public init(path: ConfigPath, text: String, effect: Effect = .other) {
    (self.path, self.text, self.effect) = (path, text, effect)
  }
}

/// A value to set, and where.
public struct Setting: Hashable, Sendable {
  /// Where the value goes; mappings on the way that are missing are made.
  public var path: ConfigPath
  /// The value, or the place of a secret among those that are lent.
  public var value: SettingValue
  /// Whether a value that is there stays as it is.
  public var onlyIfMissing: Bool

  /// A setting that replaces what is there, unless it is told to keep that.
  public init(path: ConfigPath, value: SettingValue, onlyIfMissing: Bool = false) {
    self.path = path
    self.value = value
    self.onlyIfMissing = onlyIfMissing
  }
}

/// A value as it is to stand in a config.
public enum SettingValue: Hashable, Sendable {
  /// A secret by its position, for which bytes of the same length and alphabet stand.
  case secret(Int, standIn: [UInt8])
  case text(String)
  /// A number, as it is written.
  case number(String)
  case boolean(Bool)

  /// What stands there, as a person reads it; nil for a secret.
  public var plain: String? {
    switch self {
    case .secret: nil
    case .text(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}

/// Why a config cannot be edited without harm. It is then left as it is.
public enum EditError: Error, Hashable, Sendable {
  case notUTF8(TextPosition)
  case utf16
  case syntax(SyntaxFault, TextPosition)
  case tooDeep(TextPosition)
  /// The top of the file is no mapping.
  case topIsNoMapping(TextPosition)
  /// Something on the way to a value is no mapping.
  case notAMapping(ConfigPath, TextPosition)
  /// Something on the way to a value stands for a mapping elsewhere.
  case isAlias(ConfigPath, TextPosition)
  /// Where the value goes there is a mapping or a list.
  case notAValue(ConfigPath, TextPosition)
  case duplicateKey(ConfigPath, TextPosition)
  case severalDocuments(TextPosition)
  /// The value holds something that the format cannot hold.
  case unrepresentable
  /// The edited text, read again, is not the old one with the values set.
  case unsafe(TextPosition)
}

extension EditError {
  /// Where in the file it stands; nil for what concerns the file as a whole.
  public var position: TextPosition? {
    switch self {
    case .utf16, .unrepresentable: nil
    case .notUTF8(let place), .syntax(_, let place), .tooDeep(let place),
      .topIsNoMapping(let place), .notAMapping(_, let place), .isAlias(_, let place),
      .notAValue(_, let place), .duplicateKey(_, let place), .severalDocuments(let place),
      .unsafe(let place):
      place
    }
  }
}
