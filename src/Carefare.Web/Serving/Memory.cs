using Carefare.Web.Keeping;

namespace Carefare.Web.Serving;

/// <summary>What one window remembers between two pages and never keeps.</summary>
internal sealed class Memory
{
    private volatile OpenCase? _before;
    private volatile OpenCase? _trial;

    /// <summary>The case before the last answer, against which the plan says what the answer changed.</summary>
    public OpenCase? Before
    {
        get => _before;
        set => _before = value;
    }

    /// <summary>The case as "what if" has it.</summary>
    public OpenCase? Trial
    {
        get => _trial;
        set => _trial = value;
    }
}
