import Glibc

@testable import Disk

/// The system's calls, one of which goes wrong.
final class FaultyCalls: @unchecked Sendable {
  enum Name: String, CaseIterable {
    case open, openIn, close, status, statusIn, read, readAt, write, sync, setMode, setOwner,
      rename, link
    case unlink, lock, makeFolder, setModeOfPath, removeFolder, readLink
    case isMount, writeAt, truncate
    case attributeNames, attributeValue, setAttribute
  }

  enum Fault: Hashable {
    case error(Int32)
    /// So many bytes are read or written, and no more.
    case short(Int)
    /// From this call on, each of its name fails.
    case lasting(Int32)
    /// The process is gone before the call: nothing that comes after is done.
    case kill
  }

  /// The call that goes wrong: which of its name, counted from 1, and how.
  struct Point: Hashable {
    var name: Name
    var number: Int
    var fault: Fault
  }

  private(set) var counts: [Name: Int] = [:]
  private let point: Point?
  /// Whether the file system renames in no way but over what is there.
  private let isPlain: Bool
  /// Whether the config is a mount of its own.
  private let isMount: Bool
  private var isDead = false

  init(_ point: Point? = nil, isPlain: Bool = false, isMount: Bool = false) {
    self.point = point
    self.isPlain = isPlain
    self.isMount = isMount
  }

  private func fault(at name: Name) -> Fault? {
    counts[name, default: 0] += 1
    guard let point, let count = counts[name], point.name == name else { return nil }
    if case .lasting(let code) = point.fault { return count < point.number ? nil : .error(code) }
    return count == point.number ? point.fault : nil
  }

  private func done<Result: SignedInteger>(_ name: Name, _ call: () -> Result) -> Result {
    let fault = fault(at: name)
    if fault == .kill { isDead = true }
    // The system closes the files of a process that is gone, and Linux closes one in spite of an error.
    if name == .close { _ = call() }
    guard !isDead else { return failed(EIO) }
    if case .error(let code)? = fault { return failed(code) }
    return name == .close ? 0 : call()
  }

  private func failed<Result: SignedInteger>(_ code: Int32) -> Result {
    errno = code
    return -1
  }

  private func moved(_ name: Name, _ count: Int, _ call: (Int) -> Int) -> Int {
    let fault = fault(at: name)
    if fault == .kill { isDead = true }
    guard !isDead else { return failed(EIO) }
    switch fault {
    case .error(let code)?: return failed(code)
    case .short(let most)?: return call(min(most, count))
    case .kill?, .lasting?, nil: return call(count)
    }
  }

  /// The calls. What tells files apart but not what they say is the same for all of them, so that a plan
  /// holds for every file that is laid anew.
  var calls: Calls {
    let real = Calls.system
    var calls = real
    calls.open = { path, flags in self.done(.open) { real.open(path, flags) } }
    calls.openIn = { folder, name, flags in
      self.done(.openIn) { real.openIn(folder, name, flags) }
    }
    calls.close = { file in self.done(.close) { real.close(file) } }
    calls.status = { file, status in
      let result = self.done(.status) { real.status(file, &status) }
      (status.st_ino, status.st_dev, status.st_mtim) = (1, 1, timespec())
      return result
    }
    calls.statusIn = { folder, name, status in
      self.done(.statusIn) { real.statusIn(folder, name, &status) }
    }
    calls.read = { file, start, count in
      self.moved(.read, count) { real.read(file, start, $0) }
    }
    calls.readAt = { file, start, count, from in
      self.moved(.readAt, count) { real.readAt(file, start, $0, from) }
    }
    calls.write = { file, start, count in
      self.moved(.write, count) { real.write(file, start, $0) }
    }
    calls.isMount = { _, _ in self.done(.isMount) { self.isMount ? 1 : 0 } }
    calls.writeAt = { file, start, count, from in
      self.moved(.writeAt, count) { real.writeAt(file, start, $0, from) }
    }
    calls.truncate = { file, size in self.done(.truncate) { real.truncate(file, size) } }
    calls.sync = { file in self.done(.sync) { real.sync(file) } }
    replaceOthers(in: &calls, real)
    return calls
  }

  private func replaceOthers(in calls: inout Calls, _ real: Calls) {
    calls.setMode = { file, mode in self.done(.setMode) { real.setMode(file, mode) } }
    calls.setOwner = { file, owner, group in
      self.done(.setOwner) { real.setOwner(file, owner, group) }
    }
    calls.rename = { folder, from, to, renaming in
      self.done(.rename) {
        if self.isPlain, renaming != .over { return self.failed(EINVAL) }
        if self.isMount, renaming != .toFreeName { return self.failed(EBUSY) }
        return real.rename(folder, from, to, renaming)
      }
    }
    calls.link = { folder, from, to in self.done(.link) { real.link(folder, from, to) } }
    calls.unlink = { folder, name in self.done(.unlink) { real.unlink(folder, name) } }
    calls.lock = { folder in self.done(.lock) { real.lock(folder) } }
    calls.makeFolder = { path in self.done(.makeFolder) { real.makeFolder(path) } }
    calls.setModeOfPath = { path, mode in
      self.done(.setModeOfPath) { real.setModeOfPath(path, mode) }
    }
    calls.removeFolder = { path in self.done(.removeFolder) { real.removeFolder(path) } }
    calls.readLink = { path, text, size in self.done(.readLink) { real.readLink(path, text, size) }
    }
    calls.attributeNames = { file, names, size in
      self.done(.attributeNames) { real.attributeNames(file, names, size) }
    }
    calls.attributeValue = { file, name, value, size in
      self.done(.attributeValue) { real.attributeValue(file, name, value, size) }
    }
    calls.setAttribute = { file, name, value, size in
      self.done(.setAttribute) { real.setAttribute(file, name, value, size) }
    }
  }
}
