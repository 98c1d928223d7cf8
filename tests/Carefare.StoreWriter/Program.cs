using System.Globalization;
using System.Text;
using Carefare.Storage;

// Writes events and files into a store, and tells each on the standard output as soon as the store has acknowledged it. Tests kill it.
var (folder, keyFile, name, most) = (args[0], args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
using var store = CaseStore.Open(folder, new StoreKey.KeyFile(File.ReadAllBytes(keyFile)));
var version = store.Read(name).Count;
using var told = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
try
{
    for (var done = 0; done < most; done++)
    {
        var text = $"event {version + 1} {new string('x', version * 37 % 900)}";
        version = (int)
            store.Append(name, version, [Encoding.UTF8.GetBytes(text)], DateTimeOffset.UnixEpoch.AddDays(version));
        told.WriteLine($"event {version}");
        if (version % 5 == 0)
        {
            var content = new MemoryStream(
                Encoding.UTF8.GetBytes($"file {version} {new string('y', version * 4001 % 200_000)}")
            );
            told.WriteLine($"file {store.KeepFile(name, content)}");
        }
    }
}
catch (StoreException stopped)
{
    told.WriteLine($"stopped {stopped.Reason}: {stopped.Message}");
    return 2;
}

return 0;
