namespace Carefare.Prices.Spooling;

/// <summary>
/// Keeps memory small while much is read. Left to itself the runtime lets as much garbage pile up as fits into the
/// processor's cache, 100 MB and more on a server, before it looks at any.
/// </summary>
internal sealed class Thrift
{
    private const long Every = 4 << 20;
    private const int Rest = 64;
    private long _next = GC.GetAllocatedBytesForCurrentThread() + Every;
    private int _calls;

    /// <summary>Called for each thing that was read.</summary>
    public void Tend()
    {
        if (++_calls < Rest)
        {
            return;
        }

        _calls = 0;
        var now = GC.GetAllocatedBytesForCurrentThread();
        if (now >= _next)
        {
            _next = now + Every;
            GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        }
    }
}
