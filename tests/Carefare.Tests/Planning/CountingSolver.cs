using Carefare.Planning.Linear;

namespace Carefare.Tests.Planning;

/// <summary>Counts the columns of all programmes that a solver is given, each as often as it solves it.</summary>
internal sealed class CountingSolver(ILinearSolver solver) : ILinearSolver
{
    public long Columns { get; private set; }

    public ILinearSession Open(LinearProgram program, ILinearSession? like = null) =>
        new Session(this, program, solver.Open(program, (like as Session)?.Counted));

    private sealed class Session(CountingSolver counts, LinearProgram program, ILinearSession session) : ILinearSession
    {
        public ILinearSession Counted => session;

        public LinearAnswer Solve()
        {
            counts.Columns += program.Columns.Count;
            return session.Solve();
        }
    }
}
