using Carefare.Planning.Linear;

namespace Carefare.Planning;

/// <summary>Opens the programmes of policies, each near the answer of one that is much alike.</summary>
/// <param name="solver">Solves them.</param>
internal sealed class Programmes(ILinearSolver solver)
{
    private readonly Dictionary<int, ILinearSession> _latest = [];

    /// <summary>Opens a programme.</summary>
    /// <param name="model">The model whose programme it is.</param>
    /// <param name="like">A programme of the same policy with other credit; null for none.</param>
    public ILinearSession Open(FundingModel model, ILinearSession? like)
    {
        var strands = model.Policy.Strands.Count;
        return _latest[strands] = solver.Open(model.Program, like ?? _latest.GetValueOrDefault(strands));
    }
}
