using Carefare.Planning.Linear;

namespace Carefare.Solver;

/// <summary>Solves linear programmes with the native library HiGHS: one thread, no presolve, the same answer every time.</summary>
/// <remarks>One solver serves one thread at a time; calls from several threads wait for each other.</remarks>
public sealed class Highs : ILinearSolver, IDisposable
{
    private readonly Lock _turn = new();
    private readonly HighsHandle _handle = HighsHandle.Create();
    private HighsSession? _loaded;

    /// <inheritdoc/>
    public ILinearSession Open(LinearProgram program, ILinearSession? like = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new HighsSession(this, program, like as HighsSession);
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    /// <summary>Lets a session work on the native solver, which holds one programme at a time.</summary>
    /// <param name="session">The session.</param>
    /// <param name="work">Its work; it is told whether its programme is still loaded.</param>
    internal LinearAnswer Lend(HighsSession session, Func<HighsHandle, bool, LinearAnswer> work)
    {
        lock (_turn)
        {
            var isLoaded = _loaded == session;
            if (!isLoaded)
            {
                _loaded?.Remember(_handle);
                _loaded = session;
            }

            return work(_handle, isLoaded);
        }
    }
}
