using Carefare.Planning.Linear;

namespace Carefare.Bench;

/// <summary>A solver that counts the programmes it solves, and the time it takes for them.</summary>
internal sealed class CountingSolver(ILinearSolver solver) : ILinearSolver
{
    /// <summary>How many programmes were solved.</summary>
    public int Solved { get; private set; }

    /// <summary>The processor time of solving them.</summary>
    public TimeSpan Solving { get; private set; }

    public ILinearSession Open(LinearProgram program, ILinearSession? like = null) =>
        new Session(this, solver.Open(program, (like as Session)?.Counted));

    private sealed class Session(CountingSolver owner, ILinearSession session) : ILinearSession
    {
        public ILinearSession Counted => session;

        public LinearAnswer Solve()
        {
            var before = Environment.CpuUsage.TotalTime;
            var answer = session.Solve();
            owner.Solving += Environment.CpuUsage.TotalTime - before;
            owner.Solved++;
            return answer;
        }
    }
}
