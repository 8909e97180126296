import Screen

/// What a person did at the keyboard.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A paste came to its end; its bytes went to the sink.
  case paste(PasteEnd)
  /// More of the paste that was told last came; the sink has all of it.
  case pasteContinued(PasteEnd)
  /// A paste has begun, and for a while nothing more of it has come.
  case pasteStalled
}

/// Where the bytes of a paste go as they arrive: they never stay with the terminal.
public struct PasteSink {
  /// A paste begins; what was collected before is to be dropped.
  public var begin: () -> Void
  /// Bytes of the paste, valid for the time of the call.
  public var append: (UnsafeRawBufferPointer) -> Void
  /// An input tells of the paste with what was collected so far. More may follow.
  public var tell: () -> Void
  /// Nothing more follows: what was collected is to be dropped.
  public var drop: () -> Void

  /// A sink of closures, which are called from within the decoder alone.
  public init(
    begin: @escaping () -> Void = {}, append: @escaping (UnsafeRawBufferPointer) -> Void = { _ in },
    tell: @escaping () -> Void = {}, drop: @escaping () -> Void = {}
  ) {
    self.begin = begin
    self.append = append
    self.tell = tell
    self.drop = drop
  }
}
