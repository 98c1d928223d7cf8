using Carefare.Planning.Linear;
using Carefare.Solver;

namespace Carefare.Bench;

/// <summary>What one piece of work took.</summary>
/// <param name="Cpu">The time that the whole process spent on processors: the collector's and the compiler's threads too.</param>
/// <param name="Solved">How many linear programmes were solved.</param>
/// <param name="Solving">The part of the time that went into solving them.</param>
internal readonly record struct Measured(TimeSpan Cpu, int Solved, TimeSpan Solving)
{
    /// <summary>Does the work, with a solver that counts.</summary>
    public static Measured Of(Highs solver, Action<ILinearSolver> work)
    {
        var counting = new CountingSolver(solver);
        var before = Environment.CpuUsage.TotalTime;
        work(counting);
        return new(Environment.CpuUsage.TotalTime - before, counting.Solved, counting.Solving);
    }
}
