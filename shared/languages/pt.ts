import type { LanguagePack } from './shape/pack.ts';

/** Portuguese. */
export const pt: LanguagePack = {
  tag: 'pt',
  names: 'portuguese português',
  stopWords:
    'o a os as de que e do da em um uma para com não no na dos das por se mais foi ao como mas são pela pelo ' +
    'também até sobre ser já está seu sua você',
  dates: {
    weekdays: 'segunda terça quarta quinta sexta feira',
    words: 'de em às h horas',
    of: 'de',
    at: 'às|as',
    hours: 'horas',
    published: 'publicad[oa]|postado|criado|(?:data de )?publicação',
    updated: '(?:última )?(?:atualização|actualização|modificação)|atualizad[oa]|actualizad[oa]|modificad[oa]',
    dated: 'data',
    on: 'em|a(?= \\d)',
    hourOf: 'd[eo](?: dia)?',
    labelsWithin: 'publicado, atualizado',
  },
  labels: {
    expires: 'expira, expira em, data de expiração, válido até',
    title: 'assunto, título, titulo, manchete',
    dek: 'subtítulo, subtitulo',
    author:
      'autor, autora, autores, texto, por, escrito por, redação, autoria, texto e fotos, texto e foto, texto e imagens, entrevista, reportagem e fotos',
    reporter: 'jornalista, repórter, reportagem, correspondente, enviado especial, enviada especial',
    editor: 'editor, editora, edição, editado por, edição de texto, editoria de, revisão',
    translator: 'tradução',
    published:
      'publicado, publicado em, data, data de publicação, publicação, postado em, postado, criado em, criado, data e hora',
    updated:
      'atualizado, atualizado em, actualizado, atualização, última atualização, modificado em, modificado, última modificação, última alteração, editado em',
    embargoed: 'embargo até',
    section: 'seção, secção, editoria, categoria',
    tags: 'assuntos, arquivado em, tópicos, palavras-chave, etiquetas',
    language: 'idioma',
    summary: 'resumo',
    source: 'fonte, fontes',
    caption: 'legenda, na foto, legenda da foto, na imagem',
    photo: 'foto, fotos, fotografia, imagem, crédito, créditos, crédito da foto, crédito da imagem, créditos das fotos',
    contact:
      'contato, contacto, contatos, contactos, contato para imprensa, contacto para a imprensa, contato de imprensa, contacto de imprensa, assessoria de imprensa, mais informações, informações à imprensa, gabinete de imprensa, contacto para imprensa, atendimento à imprensa',
    related:
      'ler mais, ler também, leia ainda, mais sobre este assunto, leia também, leia mais, saiba mais, veja também, ver também, notícias relacionadas, relacionadas, relacionado, você também pode gostar, confira também, veja mais, pode interessar-lhe, pode interessar, confira, leia mais notícias, leia a seguir, assista também, leia mais sobre, leia outras notícias, veja mais notícias, pode ler também, leia ainda sobre, relacionado com',
    other: 'tempo de leitura',
  },
  desk: {
    notes: 'nota (?:para|à|ao) (?:a |o )?(?:redação|redacção|mesa|edição|editor)|(?:só )?para a (?:redação|redacção)',
    noteTo: 'à redação|diagramação',
  },
  bylines: {
    translatedBy: '(?:traduzid[oa] por|tradução(?: de)?)',
    translatedFrom: 'traduzid[oa](?: do \\p{Ll}+)? por',
    contributed:
      '(?:colabor(?:ou|aram)|contribu(?:iu|íram)) (?:com|para|nesta?|neste) ?(?:esta|este)? ?(?:reportagem|matéria|artigo|texto|notícia)',
    contributors: 'com (?:a )?colaboração de|colabor(?:ou|aram)\\s*[:：]?',
    buttons: 'seguir, compartilhar, partilhar',
    before: 'por|(?:escrito|texto) por|texto de|entrevista (?:a|de|por)|reportagem de|entrevista de',
    by: 'por',
    own: 'noss[oa]',
    work: { Editor: 'editado|edição', Reporter: 'reportagem', Translator: 'traduzido|tradução' },
    and: 'e',
    with: 'com',
    photos: 'fotos?',
    photosBy: 'de',
    from: 'em',
    for: 'para',
    of: 'da|do|de',
    onPages: '(?:publicado|escrito|postado) por|autor',
    nobody: 'autor|publicado(?: em)?',
  },
  people: {
    givenNames:
      'adriana afonso alessandra alexandra alexandre aline amanda ana anabela andreia andré antónio antônio beatriz bernardo ' +
      'bruna bruno caio camila carla carlos carolina catarina célia cláudia cláudio cristiano cristina daniela davi débora ' +
      'diana diogo duarte edson eduarda eduardo elisa fabiana fabrício fábio felipe fernanda fernando filipa filipe flávia ' +
      'flávio francisca francisco gabriela gonçalo guilherme gustavo helena heloísa henrique hugo igor inês isabel isabela ' +
      'jéssica joana joaquim joão jorge josé juliana júlia larissa leandro leonor letícia lívia luana luciana luiz luís luísa ' +
      'manuel marcela marcelo marcos margarida mariana marina marta mateus matheus maurício márcia márcio miguel mónica ' +
      'mônica natália nuno patrícia paula paulo pedro rafael rafaela raquel regina renata ricardo rita roberto rodolfo ' +
      'rodrigo rogério rui sandra sérgio sílvia sofia sónia susana tatiana tânia teresa thiago tiago tomás vanessa vasco vera ' +
      'vinícius vitória viviane vítor',
    roles:
      'jornalista jornalistas repórter correspondente enviado enviada redação redacção redator redatora repórteres editor editora colunista fotógrafo agências',
    organisations: 'agência jornal diário gazeta correio folha notícias imprensa',
    smallWords: 'de e',
    particles: 'de da do dos das',
    innerParticles: 'e',
    neverFirst: 'todo toda todos',
    nobody:
      'desconhecido, autor desconhecido, anônimo, sem autor, sem nome, seu nome, convidado, administrador, sobre o autor, sobre a autora, todos os artigos, ver perfil',
    required: 'obrigatório',
    offices: 'presidente diretor diretora fundador fundadora porta-voz gerente',
    houses: 'ltda universidade associação sociedade escola',
  },
  documents: {
    untitled: '(?:documento )?sem título',
  },
  lines: {
    press: 'imprensa',
    buttons:
      'compartilhar, compartilhe, partilhar, partilhe, imprimir, comentar, comentários, salvar, guardar, ouvir, copiar link, enviar, pub',
    contacts: 'para (?:mais|obter mais) informações|contat?cto (?:de|para a) imprensa',
    reserved: 'direitos reservados|reprodução proibida|(?:todos os )?direitos reservados',
    invitations:
      'siga-nos|assine (?:a|o|já)|inscreva-se|leia também|publicidade$|siga nos|siga (?:o|a) |assine|subscreva|compartilh(?:e|ar)|partilh(?:e|ar)|continua na página|continua após a publicidade|receba (?:as |os |nossas? |notícias|no seu)|clique aqui|participe (?:do|da) (?:nosso|nossa)|baixe (?:o|nosso) (?:aplicativo|app)|entre no (?:nosso )?(?:canal|grupo)|faça parte do|subscrev[ae]',
    readingTime: 'tempo de leitura',
    minutesRead: 'de leitura',
    titleWords: 'título',
    sections:
      'política, economia, cultura, mundo, esportes, desporto, sociedade, cidade, internacional, esporte, opinião, editorial, crónica, crônica, reportagem, ambiente, saúde, ciência, local, cidades, brasil, polícia, educação, tecnologia, meio ambiente, cotidiano, exclusivo, geral, país, justiça, perfil, obituário, habitação, natureza, património, patrimônio, região, análise, coluna, artes, livros, mobilidade, segurança, agricultura',
    editorsNote: 'nota do editor',
    body: 'corpo',
    endsInMarks: 'fim',
    releases:
      'comunicado, comunicado de imprensa, nota de imprensa, nota à imprensa, para divulgação imediata, última hora, urgente, press release, comunicado à imprensa, em cima da hora, exclusivo',
    sourcedFrom: 'fonte|com informações d[aeo]s?|com a agência|com',
    notesToEditors: 'notas? (?:aos|para os|à) (?:editores|redação|redacção)',
    counted: 'comentários',
  },
  corrections: {
    labels: 'correção, retificação',
    notices: 'uma versão anterior dest',
    begins: 'correç[aã]o',
  },
  captions: {
    pictures: 'foto, imagem',
    credits: 'fotos?|créditos?',
    creditsInBrackets: 'fotos?',
    nobody: 'divulgação|arquivo(?: pessoal)?|reprodução',
  },
  notices: {
    restNotForReaders:
      'as (?:seguintes informações|informações (?:seguintes|abaixo|a seguir)) não (?:são|se destinam) (?:para|a|à) publica',
    test: 'mensagem de (?:teste|prueba)\\b',
    withdrawn: '(?:ANULAÇÃO|ANULADA|CANCELAMENTO|Anulação|Anulada)(?:\\s*[:：–—-]|$)',
  },
  letters: {
    salutations: 'prezad[oa]s?|car[oa]s?|exm[oa]s?\\.?|olá|bo(?:m dia|a tarde|a noite)',
    salutationsAlone: 'boa tarde|boa noite|bom dia a tod[oa]s|olá a tod[oa]s|olá|bom dia',
  },
  embargo: {
    publishing: 'publicar|publicação|divulgar|divulgação|difundir|difusão|distribuição|distribuir|veicular|veiculação',
    banning: 'não|proibid[oa]|vedad[oa]',
    lifting: '(?<!o )embargo|embargad[oa]s?',
    until: 'até|antes',
    around:
      'até|antes|a|sob|d[eoa]|o|as|às|para|com|ou|e|nem|material|notícia|informação|nota|estrito|total|sua|este|esta|dia|imprensa',
    denied: 'nenhum sem não',
    none: 'nenhum, não, sem',
    holds: 'não (?:publicar|divulgar) (?:antes|até)(?!\\p{L})|embargo(?:ado|ada)? até(?!\\p{L})',
    goesOn: 'até',
    fillers: 'até o às',
  },
  pages: {
    rating: '(?:este artigo|esta página) foi útil\\W*|avalie este artigo',
    aboutAuthor: 'sobre (?:o|a|os|as) autor(?:a|es|as)?',
    filed: 'assuntos?|categorias?|tópicos|temas?',
    readers: 'cartas (?:do|ao) leitor|comentários dos leitores',
    reply: 'responder',
    accept: 'aceit|concordo',
    cookies: 'consentimento',
    advertisement: 'publicidade|anúncio',
    sharing: 'compartilhar(?: no.{0,40})?',
    subscribers:
      '(?:conteúdo|matéria|artigo) (?:exclusiv[oa] )?para assinantes\\b.*|assine para (?:continuar|ler)\\b.*',
    consent: 'aceita',
    subscribe: 'inscreva-se|assine',
    subscribing: 'assine',
    comments: 'comentários?',
    commenting: 'deixe (?:um|seu) comentário',
    related:
      'leia (?:também|mais)|veja (?:também|mais)|saiba mais|(?:as |os )?mais (?:lidas?|lidos|vistas)|últimas notícias|veja também|leia também',
    scripts: 'ativ|habilit|desativ|requer',
    failure: 'erro',
    errors:
      '(?:(?:a|esta) )?página(?: que .{1,60}?)? não (?:encontrada|existe|está disponível|disponível|foi encontrada|pôde ser encontrada)|não encontramos (?:a|esta|essa) página|acesso (?:negado|proibido)|erro (?:interno )?(?:do|no) servidor|ocorreu um erro',
    logins: 'iniciar sessão|fa(?:zer|ça) login|criar (?:uma )?conta|cadastre-se',
    humans: 'um momento|(?:confirme|verifique) (?:que|se) você (?:é humano|não é um robô)',
    interruptions: 'continua (?:depois|após) (?:d?a publicidade|o anúncio)',
  },
  mails: {
    withholding:
      '(?:por favor |favor |mas |por enquanto |ainda )*não (?:o |a )?(?:publicar|publique[ms]?)(?: (?:este|o|a|esta) (?:texto|artigo|matéria|reportagem))?(?: (?:antes|até|sem|ainda|por enquanto)(?!\\p{L}).*)?$',
    itIs: 'é',
    withheldBecause: 'por favor|obrigad[oa]',
    drafts:
      '(?:(?:é|isto é|este é) (?:(?:só|apenas|ainda) )*|(?:segue|envio|mando|anexo)(?: em anexo)? |em anexo |aqui (?:está|vai) )?(?:(?:só|apenas|ainda) )*(?:(?:o|um|meu|nosso|primeiro|segundo|último|novo) )*rascunho(?: (?:(?:segue |está )?(?:em )?anexo|abaixo|final|do (?:meu )?(?:texto|artigo)|da (?:matéria|reportagem)))*',
    remarks: '(?:para (?:(?:teu|seu|vosso) )?(?:conhecimento|(?:(?:sua|tua) )?informação)\\b)',
    passingOn:
      'para (?:publicar|publicação|o site|a web|o jornal)|(?:por favor|favor),? (?:publicar|publique|publica|publiquem)(?: (?:isto|isso|a matéria|o artigo|o texto))?(?: abaixo)?|pronto para publicar|(?:(?:a|minha|nossa|o|meu|nosso) )?(?:matéria|artigo|notícia|comunicado) (?:está )?abaixo',
    keeping:
      'confidencial|entre (?:nós|eu e você)|não (?:publi|divulg|partilh|compartilh|encaminh|antes|é|para|conte)|ainda não|embargo|sigilo|segredo|secreto|privad|intern[oa]\\b|até (?!logo|breve|já)|só (?:para|a partir|depois)|somente|apenas|a partir d|guard|aguard|espere|espera\\b|ninguém|reservado',
    asking:
      '(?:podes|pode|poderias|poderia|você pode) (?:me |nos )?(?:ligar|telefonar|dizer|enviar|mandar|ajudar)(?:-me)?\\b|(?:liga-me|me liga|me ligue|ligue-me)\\b',
    sendings: 'matéria, artigo, texto',
    confidential: 'confidencia|destinatári|por engano',
    closings:
      '(?:(?:com os )?(?:melhores|meus|cordiais)? ?cumprimentos|(?:um )?(?:abraço|abraços)|atenciosamente|att|cordialmente|saudações(?: cordiais)?|(?:muito )?obrigad[oa](?: desde já)?|grat[oa]|até (?:breve|amanhã|logo))',
    covering:
      '(?:segue|envio|junto envio|abaixo|aí vai|remeto|qualquer (?:questão|coisa)|fico ao dispor|espero que)|(?:segue(?:m)? (?:em anexo|o|a|abaixo)|em anexo|envio (?:em anexo|o|a)|conforme (?:combinado|prometido)|fico à disposição|qualquer dúvida)',
    disclaimers: '(?:esta mensagem|este (?:e-?mail|correio)|antes de imprimir)',
    device: 'enviado do meu|enviado a partir',
    wrote: 'escreveu',
    original: 'mensagem original',
    forwarded: 'mensagem encaminhada',
    headers: 'cc data de enviado assunto para',
    prefixes: 'res enc',
    leave: 'cancelar inscrição',
    banners: '(?:externo|cuidado|atenção|aviso)\\b.{0,40}\\b(?:remetente|links?|anexos|externo).*',
    forwards: 'enc',
    automatic: 'resposta automática|ausência temporária',
  },
  feeds: {
    unfiled: 'sem categoria',
  },
  publication: {
    noteFiles: 'leia ?me|nota à redação|instruções',
    privatePosts: 'privado, protegido',
    asides: 'não (?:publicar|imprimir)|não é para publicar|uso interno|só para a redação|nota interna',
    public:
      'publicado, publicada, publicar, público, pública, no ar, pronto, pronta, pronto para publicar, finalizado, concluído, aprovado, aprovada, definitivo, ativo',
    held: 'pendente de revisão, à espera de aprovação, aguarda aprovação, por aprovar, rascunho, em andamento, em curso, em revisão, revisão, por rever, pendente, agendado, programado, embargado, não publicado, despublicado, não listado, oculto, oculta, privado, privada, interno, confidencial, arquivado, arquivada, excluído, eliminado, apagado, lixeira, lixo, retirado, rejeitado, expirado, inativo, assinantes, membros',
    everybody: 'todos, todas, toda a gente',
    secret:
      'confidencial, estritamente confidencial, secreto, ultrassecreto, interno, uso interno, reservado, restrito',
    yes: 'sim, verdadeiro',
    no: 'não, nao, nunca, falso',
    fields: {
      status: 'estatus',
      maybeStatus: 'situação, situacao',
      readers: 'visibilidade',
      hidden: 'rascunho, privado, oculto, interno',
      public: 'público, publico, pronto',
      published: 'publicado, publicar',
      password: 'senha',
    },
    draft: 'rascunho',
    stamps: 'confidencial',
    notices:
      'não destinado (?:a|à) publicação|proibida a (?:publicação|divulgação)|(?:aguarda|pendente de) aprovação|não (?:publicar|divulgar)|não (?:destinado )?para publicação|(?:para )?uso interno|em revisão|aguarda(?:ndo)? (?:aprovação|revisão|o jurídico)|(?:ainda )?(?:com|no) (?:o )?(?:jurídico|advogado)|ainda não (?:aprovado|revisto|revisado)',
  },
  papers: {
    resumes: 'curr[ií]culo(?: vitae)?|curriculum(?: vitae)?',
    resumeParts:
      'experiência profissional|formação(?: acad[êé]mica)?|escolaridade|idiomas|habilidades|competências|data de nascimento|dados pessoais|referências|nacionalidade',
    own: 'escala(?: de serviço)?|despesas|perguntas (?:para|a) \\S+(?: \\S+)?',
    tasks:
      '(?:a minha |minha )?(?:a fazer|por fazer|coisas (?:a|para|por) fazer|tarefas|pendências|lista de (?:compras|tarefas|afazeres)|afazeres|to-?do)',
    days: 'hoje amanhã esta semana para próxima',
    contacts: '(?:contatos|contactos|lista de (?:contatos|contactos|telefones)|telefones(?: úteis)?)(?: \\S+)?',
    logins: 'senhas|palavras-passe|acessos|logins?(?: e senhas)?',
    minutes: '(?:ata|acta|notas) da (?:\\S+ ){0,3}?(?:reunião|assembleia)(?: de \\S+)?',
    agendas: '(?:ordem do dia|pauta)[\\s,:–—-]+(?:da )?(?:\\S+ ){0,3}?reunião(?: de \\S+)?',
    attendance: 'presentes|participantes|ausentes|ausências|encaminhamentos|ações|tarefas|próxima reunião',
    invoices: 'fatura, factura, recibo',
  },
};
