import Glibc

/// The exit statuses; what each is for says docs/decisions.md, Command line.
enum ExitStatus: Hashable {
  case done
  case failed
  case left
  case notAccepted
  case wrongUsage
  case interrupted
  case signal(Int32)

  var code: Int32 {
    switch self {
    case .done: 0
    case .failed: 1
    case .left: 3
    case .notAccepted: 4
    case .wrongUsage: 64
    case .interrupted: 130
    case .signal(let number): 128 + number
    }
  }
}

/// Ends the program.
func leave(with status: ExitStatus) -> Never {
  exit(status.code)
}
