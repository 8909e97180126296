import CTerminal
import Screen

extension Size {
  /// The size of the window that a descriptor writes to; nil where there is none, or it has no size.
  public init?(ofTerminal descriptor: Int32) {
    var (rows, columns) = (Int32(), Int32())
    guard ct_window_size(descriptor, &rows, &columns), columns > 0 else { return nil }
    self.init(columns: Int(columns), rows: Int(rows))
  }
}
