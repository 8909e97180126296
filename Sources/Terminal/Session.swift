import CTerminal
import Glibc
import Screen

/// Why a terminal could not be taken.
public enum SessionError: Error, Hashable {
  /// There is none, or it cannot be opened; the system's error number.
  case noTerminal(Int32)
  /// Its type is not known here, or cannot place its cursor; the value of TERM.
  case unknownTerminal(String)
}

/// A signal that concerns a session.
public enum Signal: Hashable, Sendable {
  case windowChanged, suspend, continued
  /// It ends a process that does not ask for it; its number.
  case end(Int32)
}

/// What happened while a session waited.
public enum Arrival: Hashable, Sendable {
  case input(Input)
  case signal(Signal)
  /// The terminal is gone.
  case hangUp
}

/// The terminal while docent has it: what is painted, what is typed, and giving it back.
///
/// One process has one session: ncurses knows one terminal at a time.
public final class Session {
  /// Where the bytes of pastes go.
  public var sink = PasteSink() {
    didSet { decoder = InputDecoder(sink: sink) }
  }

  private var painter: Painter
  private var decoder = InputDecoder()
  private let signals: Int32
  private var isOpen = true
  /// What the window is called now; nil for what it was called before.
  private var title: String?

  /// Takes a terminal.
  ///
  /// - Throws: `SessionError`; the terminal is then as it was.
  public init(path: String = "/dev/tty", usesColour: Bool) throws(SessionError) {
    signals = ct_catch_signals()
    var code: Int32 = 0
    switch Int(ct_open(path, usesColour, &code)) {
    case CT_NO_TERMINAL: throw .noTerminal(code)
    case CT_UNKNOWN_TYPE: throw .unknownTerminal(Self.terminalType)
    default: break
    }
    painter = Painter(
      charset: ct_is_utf8() ? .utf8 : .ascii, hasColour: ct_has_colour(),
      marksLinks: Self.understandsLinks)
  }

  deinit { close() }

  private static var terminalType: String { getenv("TERM").map { String(cString: $0) } ?? "" }

  // Consoles that print OSC sequences as text.
  private static var understandsLinks: Bool {
    !["linux", "dumb", "vt", "ansi", "cons"].contains { terminalType.hasPrefix($0) }
  }

  /// The window's size now, at most 1000×1000; 0×0 where the terminal does not tell.
  public var size: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    ct_size(&rows, &columns)
    return Size(columns: min(1_000, Int(columns)), rows: min(1_000, Int(rows)))
  }

  /// Shows a frame.
  public func paint(_ frame: Frame) { painter.paint(frame) }

  /// Has the next frame sent whole.
  public func redraw() { painter.forget() }

  /// Names the window. The text is shown as it is: it holds no control characters.
  public func name(_ title: String) {
    guard title != self.title else { return }
    self.title = title
    let isPlain = !ct_is_utf8()
    ct_set_title(
      isPlain ? title.map { Charset.ascii.drawable(String($0), width: 1) }.joined() : title)
  }

  /// Rings the bell.
  public func ring() { ct_ring() }

  /// Asks the terminal to put text on the clipboard (OSC 52). Whether it did cannot be known.
  public func sendToClipboard(base64 text: String) {
    let sequence = "\u{1B}]52;c;\(text)\u{7}"
    sequence.withCString { ct_send($0, sequence.utf8.count) }
  }

  /// Gives the terminal back and stops as Ctrl-Z does. It is taken again when docent goes on in the
  /// foreground, and the next frame is sent whole.
  public func suspend() {
    ct_pause()
    ct_stop()
    painter.forget()
    title = nil
  }

  /// Takes the terminal again after docent was stopped from outside; the next frame is sent whole.
  public func regain() {
    ct_regain()
    painter.forget()
    title = nil
  }

  /// Whether the terminal is docent's to paint on.
  ///
  /// While docent is in the background it is not, and docent stops until it is brought back.
  public func isInFront() -> Bool {
    guard ct_await_front() else { return false }
    ct_resume()
    return true
  }

  /// Has the process end with a status within a second, though the terminal may take nothing more.
  public func hurry(status: Int32) { ct_hurry(status) }

  /// Gives the terminal back: its settings, with what was typed and not read thrown away, its screen
  /// and its cursor.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }
}

// MARK: waiting

extension Session {
  /// Waits until something happens, and tells all that did.
  ///
  /// - Parameters:
  ///   - time: how long is waited at most, in milliseconds; nil for as long as it takes.
  ///   - answers: whether a key does something on the screen that is shown.
  /// - Returns: none only where the time was over.
  public func next(within time: Int? = nil, answers: (Key) -> Bool) -> [Arrival] {
    let end = time.map { $0 + Self.milliseconds }
    var arrivals: [Arrival] = []
    repeat {
      let next = [decoder.deadline, end].compactMap(\.self).min()
      let wait = next.map { Int32(clamping: max(0, $0 - Self.milliseconds)) } ?? -1
      collect(within: wait, into: &arrivals, answers)
    } while arrivals.isEmpty && end.map { Self.milliseconds < $0 } ?? true
    return arrivals
  }

  /// Tells what happened meanwhile, without waiting.
  public func waiting(answers: (Key) -> Bool) -> [Arrival] {
    var arrivals: [Arrival] = []
    collect(within: 0, into: &arrivals, answers)
    return arrivals
  }

  private func collect(
    within wait: Int32, into arrivals: inout [Arrival], _ answers: (Key) -> Bool
  ) {
    var polled = [ct_descriptor(), signals].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&polled, nfds_t(polled.count), wait)
    if count < 0, errno != EINTR { return arrivals.append(.hangUp) }
    if count > 0 {
      for entry in polled where entry.revents != 0 {
        entry.fd == signals ? readSignals(into: &arrivals) : readInput(into: &arrivals, answers)
      }
    }
    arrivals += decoder.elapse(at: Self.milliseconds).map { .input($0) }
  }

  private func readInput(into arrivals: inout [Arrival], _ answers: (Key) -> Bool) {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    bytes.withUnsafeMutableBytes { buffer in
      let count = read(ct_descriptor(), buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { return }
      guard count > 0 else { return arrivals.append(.hangUp) }
      let received = UnsafeRawBufferPointer(rebasing: buffer.prefix(count))
      arrivals += decoder.decode(received, at: Self.milliseconds, answers: answers)
        .map { .input($0) }
      ct_wipe(buffer.baseAddress, count)
    }
  }

  private func readSignals(into arrivals: inout [Arrival]) {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &numbers, numbers.count)
    guard count > 0 else { return }
    for number in numbers.prefix(count) {
      arrivals.append(.signal(Signal(number: Int32(number))))
    }
  }

  /// The time by a clock that never jumps, in milliseconds since some moment of old.
  public static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension Signal {
  fileprivate init(number: Int32) {
    switch number {
    case SIGWINCH: self = .windowChanged
    case SIGTSTP: self = .suspend
    case SIGCONT: self = .continued
    default: self = .end(number)
    }
  }
}
