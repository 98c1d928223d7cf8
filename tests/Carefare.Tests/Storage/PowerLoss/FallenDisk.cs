namespace Carefare.Tests.Storage.PowerLoss;

/// <summary>A disk that may lose its power at any moment: what was not flushed is gone, or there in part.</summary>
internal sealed class FallenDisk
{
    private const int Sector = 512;

    private readonly Dictionary<string, Content> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Content> _onDisk = new(StringComparer.Ordinal);

    /// <summary>A disk with the files of a folder on it.</summary>
    public FallenDisk(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            _now[name] = _onDisk[name] = new(File.ReadAllBytes(path));
        }
    }

    /// <summary>Does a step.</summary>
    public void Do(DiskStep step)
    {
        switch (step)
        {
            case DiskStep.Make make:
                _now.TryAdd(make.Name, new([]));
                break;
            case DiskStep.Write write:
                _now[write.Name].Pending.Add((write.Offset, write.Bytes));
                break;
            case DiskStep.Cut cut:
                _now[cut.Name].Pending.Add((cut.Length, null));
                break;
            case DiskStep.Sync sync:
                _now[sync.Name].Flush();
                break;
            case DiskStep.SyncFolder folder:
                SyncNames(folder.Folder);
                break;
            case DiskStep.Rename rename:
                _now.Remove(rename.Name, out var content);
                _now[rename.To] = content!;
                break;
            case DiskStep.Remove remove:
                _now.Remove(remove.Name);
                break;
        }
    }

    /// <summary>Puts what is there after a loss of power into a new folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="chance">By which parts of what was not flushed are there all the same; null where none is.</param>
    public void Fall(string folder, Random? chance)
    {
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        var names = new Dictionary<string, Content>(_onDisk, StringComparer.Ordinal);
        foreach (var (name, content) in _now.Where(_ => chance?.Next(2) == 0))
        {
            names[name] = content;
        }

        foreach (var (name, content) in names)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content.After(chance));
        }
    }

    private void SyncNames(string folder)
    {
        bool IsIn(string name) => (Path.GetDirectoryName(name) is { Length: > 0 } parent ? parent : ".") == folder;
        foreach (var gone in _onDisk.Keys.Where(name => IsIn(name) && !_now.ContainsKey(name)).ToList())
        {
            _onDisk.Remove(gone);
        }

        foreach (var (name, content) in _now.Where(file => IsIn(file.Key)))
        {
            _onDisk[name] = content;
        }
    }

    /// <summary>What a file holds: on the disk, and what is still to be flushed.</summary>
    private sealed class Content(byte[] flushed)
    {
        private byte[] _flushed = flushed;

        /// <summary>Writes in order; without bytes the file gets a length.</summary>
        public List<(long At, byte[]? Bytes)> Pending { get; } = [];

        public void Flush()
        {
            _flushed = Apply(null);
            Pending.Clear();
        }

        public byte[] After(Random? chance) => chance is null ? _flushed : Apply(chance);

        private byte[] Apply(Random? chance)
        {
            var bytes = _flushed.ToArray();
            foreach (var (at, written) in Pending)
            {
                if (written is null)
                {
                    Array.Resize(ref bytes, (int)at);
                    continue;
                }

                for (var from = 0; from < written.Length; from += Sector)
                {
                    var length = int.Min(Sector, written.Length - from);
                    if (chance is null || chance.Next(2) == 0)
                    {
                        var end = (int)at + from + length;
                        Array.Resize(ref bytes, int.Max(bytes.Length, end));
                        written.AsSpan(from, length).CopyTo(bytes.AsSpan(end - length));
                    }
                }
            }

            return bytes;
        }
    }
}
